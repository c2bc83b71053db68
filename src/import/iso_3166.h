#pragma once

#include <string_view>

namespace ghg {

/// The country code of two letters for that of three: `SE` for `SWE`; empty where ISO 3166-1 has no such code.
std::string_view alpha_2(std::string_view alpha_3);

}  // namespace ghg
