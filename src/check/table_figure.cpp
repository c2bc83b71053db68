#include "check/table_figure.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {

std::optional<Number> rough_co2e(const Factor& factor, const GwpSet* set) {
    Number sum;
    for (const Emission& emission : factor.emits) {
        if (emission.gas == co2_biogenic) continue;
        bool weighed = emission.as_co2e || emission.gas == co2e || emission.gas == co2;
        auto gwp = weighed ? std::optional(Number(1)) : set == nullptr ? std::nullopt : set->find(emission.gas);
        if (!gwp) return std::nullopt;
        sum += emission.kg * *gwp;
    }
    return sum;
}

std::string figure_text(const Number& kg, const Factor& factor) {
    constexpr unsigned decimals = 8;
    std::string digits = to_fixed(kg, decimals);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    return fmt::format("{} kg CO2e per {}", digits, factor.per->name);
}

bool is_accepted(const std::string& name, const PlausibleFigures& plausible) {
    return std::ranges::find(plausible.accepted, name, &AcceptedFigure::name) != plausible.accepted.end();
}

std::string look_again() {
    return "Compare the figure and its unit with its document. If they are right, list the figure under `accepted` in "
           "a "
           "file that begins with plausible_figures:, with the reason.";
}

}  // namespace ghg
