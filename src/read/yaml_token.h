#pragma once

#include <cstddef>
#include <string_view>

namespace ghg {

/// A scalar as it stands in the text.
struct Token {
    std::size_t length = 1;  ///< code points on its first line, at least 1
    std::size_t begin = 0;   ///< byte offset of its first character
    std::size_t end = 0;     ///< byte offset after it; 0 where that is not known (plain text over several lines)
    bool closed = true;      ///< its closing quote was found
    bool several_lines = false;
};

/// Measures the scalar that begins at `offset` and whose value YAML reads as `value`.
Token measure_token(std::string_view text, std::size_t offset, std::string_view value);

/// The text from `offset` to the end of its line.
std::string_view rest_of_line(std::string_view text, std::size_t offset);

}  // namespace ghg
