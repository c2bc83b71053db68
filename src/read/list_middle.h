#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ghg {

/// The later half of a list at the top of a YAML text, which can be read by itself: whole lines, from one on which an
/// item begins to the end of the list. Found by indentation alone; whether it is one, the parser must confirm.
struct ListMiddle {
    std::size_t begin = 0, end = 0;  ///< byte offsets
    std::size_t first_line = 1;      ///< of `begin`
    std::size_t indentation = 0;     ///< of its items, in spaces
};

/// The list under `key:` in block style. Nothing where there is none, or where a half would be smaller than `smallest`
/// bytes.
std::optional<ListMiddle> middle_of_list(std::string_view text, std::string_view key, std::size_t smallest);

}  // namespace ghg
