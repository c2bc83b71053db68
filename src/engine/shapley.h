#pragma once

#include "base/number.h"

#include <cstddef>
#include <vector>

namespace ghg {

/// Splits a change between its causes, whatever their order: the Shapley value (Shapley, "A Value for n-Person Games",
/// 1953). `value_of` holds the value for each set of causes that have taken place, the set written as bits: cause 0 is
/// bit 0, so that `value_of[0]` is the value before and the last entry the value after. Its size is 2^n; the answer has
/// n parts, which add up to after less before, exactly.
std::vector<Number> shapley_values(const std::vector<Number>& value_of);

/// More causes than this are too many sets; callers join some.
inline constexpr std::size_t most_causes = 10;

}  // namespace ghg
