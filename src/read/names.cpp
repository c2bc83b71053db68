#include "read/names.h"

#include "base/utf8.h"

#include <algorithm>

namespace ghg {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(std::string_view word) {
    auto inner = [](char c) { return is_lower(c) || is_digit(c) || c == '.' || c == '-'; };
    auto outer = [](char c) { return is_lower(c) || is_digit(c); };
    return !word.empty() && std::ranges::all_of(word, inner) && outer(word.front()) && outer(word.back()) &&
           word.find("..") == std::string_view::npos;
}

bool is_unit_character(char32_t character) {
    if (character > 0x7F) return !is_blank(character);
    char c = static_cast<char>(character);
    return is_lower(c) || is_upper(c) || is_digit(c) || c == '-' || c == '^' || c == '/';
}

}  // namespace

bool is_edition_name(std::string_view name) {
    std::size_t slash = name.find('/');
    return slash != std::string_view::npos && is_word(name.substr(0, slash)) && is_word(name.substr(slash + 1));
}

bool is_unit_name(std::string_view name) {
    if (name.empty() || is_digit(name.front()) || name.front() == '-' || name.front() == '^' || name.front() == '/')
        return false;
    for (std::size_t at = 0; at < name.size(); at += code_point_at(name, at).size)
        if (!is_unit_character(code_point_at(name, at).value)) return false;
    return true;
}

}  // namespace ghg
