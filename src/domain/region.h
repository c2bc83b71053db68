#pragma once

#include <string_view>

namespace ghg {

/// A code of ISO 3166: `SE`, or with a subdivision, `GB-LND`.
bool is_region_code(std::string_view code);

/// Whether a region is the area or a subdivision of it: US-CA lies in US.
bool lies_in(std::string_view region, std::string_view area);

}  // namespace ghg
