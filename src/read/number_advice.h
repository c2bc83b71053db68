#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ghg {

/// What to write instead of a number with a comma: `1,5 kWh` is 1.5 kWh; `1,025` may be either, so both readings are
/// offered.
std::string comma_advice(std::string_view written);

/// What to write instead of a number whose digits are grouped otherwise: `1.000.000`, `1'000`, two spaces. `rest` is
/// what follows the number.
std::string grouping_advice(std::string_view written, std::string_view rest);

/// Bytes of a mark that people put between groups of digits (a blank, ' or _), or 0.
std::size_t group_mark_at(std::string_view text, std::size_t at);

}  // namespace ghg
