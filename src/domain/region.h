#pragma once

#include <string_view>

namespace ghg {

/// A code of ISO 3166: `SE`, or with a subdivision of up to three letters or digits, `GB-LND`; with four, which ISO
/// 3166 never has, the part of a country that a grid's publisher names: `US-CAMX`.
bool is_region_code(std::string_view code);

/// Whether a region is the area or a subdivision of it: US-CA lies in US.
bool lies_in(std::string_view region, std::string_view area);

}  // namespace ghg
