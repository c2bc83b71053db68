#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// The byte offset of the first byte that is not well-formed UTF-8, or nothing when all of it is.
std::optional<std::size_t> first_bad_utf8(std::string_view text);
/// Code points in well-formed text.
std::size_t count_code_points(std::string_view text);
/// The first `count` code points of well-formed text.
std::string_view first_code_points(std::string_view text, std::size_t count);
/// The text with control characters shown as `\xNN`, so that a hostile file cannot drive the terminal.
std::string printable(std::string_view text);

}  // namespace ghg
