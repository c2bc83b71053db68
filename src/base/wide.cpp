#include "base/wide.h"

#include <cstdint>

namespace ghg {

Number number_of(Wide whole) {
    constexpr std::int64_t word = 1'000'000'000'000'000'000;
    auto high = static_cast<long>(whole / word / word);
    auto middle = static_cast<long>(whole / word % word);
    auto low = static_cast<long>(whole % word);
    return (Number(high) * Number(word) + Number(middle)) * Number(word) + Number(low);
}

}  // namespace ghg
