#pragma once

#include <string_view>

namespace ghg {

/// The ISO 3166-1 alpha-2 code of a country as the UK flat file names it; empty where the name is not in the list.
std::string_view uk_region(std::string_view name);

}  // namespace ghg
