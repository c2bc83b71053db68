#pragma once

#include "base/encoding.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// The beginning of a row as UTF-8, at most so many of its bytes and no half character; `?` for a byte that means
/// nothing in its encoding.
std::string row_text(std::string_view row, Encoding encoding, std::size_t most_bytes);

/// Characters of a text that has no such byte.
std::size_t count_characters(std::string_view text, Encoding encoding);

/// The offset of the first byte that is NUL or means nothing in the encoding.
std::optional<std::size_t> first_unclean(std::string_view text, Encoding encoding);

}  // namespace ghg
