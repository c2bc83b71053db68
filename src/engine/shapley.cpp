#include "engine/shapley.h"

#include <bit>

namespace ghg {
namespace {

// k! (n - k - 1)! / n!: how likely a cause comes after exactly k others, all orders alike.
Number weight(std::size_t others_before, std::size_t causes) {
    Number product(1);
    for (std::size_t i = 1; i <= causes - others_before - 1; ++i)
        product *= Number::fraction(static_cast<long>(i), static_cast<long>(others_before + i));
    return product / Number(static_cast<long>(causes));
}

}  // namespace

std::vector<Number> shapley_values(const std::vector<Number>& value_of) {
    std::size_t causes = std::bit_width(value_of.size()) - 1;
    std::vector<Number> weights;
    for (std::size_t before = 0; before < causes; ++before) weights.push_back(weight(before, causes));
    std::vector<Number> parts(causes);
    for (std::size_t set = 0; set < value_of.size(); ++set)
        for (std::size_t cause = 0; cause < causes; ++cause) {
            std::size_t bit = std::size_t{1} << cause;
            if ((set & bit) != 0) continue;
            auto before = static_cast<std::size_t>(std::popcount(set));
            parts[cause] += weights[before] * (value_of[set | bit] - value_of[set]);
        }
    return parts;
}

}  // namespace ghg
