#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// Whether every byte is below 80, eight at a time.
bool is_ascii(std::string_view text);
/// The byte offset of the first byte that is not well-formed UTF-8, or nothing when all of it is.
std::optional<std::size_t> first_bad_utf8(std::string_view text);
/// The line, counted from 1, in which a byte stands; of an offset behind the text its last.
std::size_t line_number(std::string_view text, std::size_t offset);
/// Code points in well-formed text.
std::size_t count_code_points(std::string_view text);
/// The first `count` code points of well-formed text.
std::string_view first_code_points(std::string_view text, std::size_t count);

/// One character of well-formed text. A byte that begins none stands for itself.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1;  ///< bytes
};
CodePoint code_point_at(std::string_view text, std::size_t at);
/// Whether a character leaves no mark where it stands: controls, characters without width, those that turn the
/// direction of writing, and what Unicode calls no characters.
bool is_hidden(char32_t character);
/// Blanks of any width, and hidden characters.
bool is_blank(char32_t character);
/// Whether the text holds nothing to read.
bool is_blank(std::string_view text);
bool has_hidden(std::string_view text);
/// The text with hidden characters shown as `\xNN` or `\u{202E}`, so that a hostile file can neither drive the terminal
/// nor turn its lines around.
std::string printable(std::string_view text);

}  // namespace ghg
