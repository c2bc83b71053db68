#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// What to write instead of a number with a comma: `1,5 kWh` is 1.5 kWh; `1,025` may be either, so both readings are offered.
std::string comma_advice(std::string_view written);

}  // namespace ghg
