#pragma once

#include <cstddef>

namespace ghg {

/// YAML is for people: larger or deeper files are refused.
inline constexpr std::size_t most_yaml_bytes = std::size_t{8} << 20U;
/// Of an inventory with its activities, which are read one by one.
inline constexpr std::size_t most_inventory_bytes = std::size_t{256} << 20U;
/// Of its activities: each takes up to 2.5 kB of memory.
inline constexpr std::size_t most_list_items = std::size_t{1} << 21U;
/// Half of a list that is smaller than this is not worth a thread.
inline constexpr std::size_t smallest_half = std::size_t{256} << 10U;
inline constexpr std::size_t deepest_yaml = 64;

}  // namespace ghg
