#pragma once

#include <cstddef>

namespace ghg {

/// YAML is for people: larger or deeper files are refused.
inline constexpr std::size_t most_yaml_bytes = std::size_t{8} << 20U;
/// Of an inventory with its activities, which are read one by one.
inline constexpr std::size_t most_inventory_bytes = std::size_t{256} << 20U;
inline constexpr std::size_t deepest_yaml = 64;

}  // namespace ghg
