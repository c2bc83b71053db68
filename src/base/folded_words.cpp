#include "base/folded_words.h"

#include "base/utf8.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr char32_t first_marked = 0xC0;
// The letters from U+00C0 to U+017F without their marks; a blank for the signs of multiplication and division.
constexpr std::string_view unmarked =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(unmarked.size() == 0x180 - first_marked);

// What a character counts as in a word; a blank ends the word.
char folded_ascii(char32_t value) {
    char c = static_cast<char>(value);
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : ' ';
}

bool is_sign(char32_t value) { return (value >= 0x80 && value < 0xC0) || (value >= 0x2000 && value < 0x2C00); }

char folded(char32_t value) {
    if (value < 0x80) return folded_ascii(value);
    if (value == 0xB2 || value == 0xB3) return value == 0xB2 ? '2' : '3';
    if (value >= 0x2080 && value <= 0x2089) return static_cast<char>('0' + (value - 0x2080));
    if (value >= first_marked && value < 0x180) return unmarked[value - first_marked];
    return is_sign(value) || is_blank(value) ? ' ' : '\0';
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        bool broken = point.size == 1 && point.value > 0x7F;  // a byte that is no UTF-8
        char c = broken ? ' ' : folded(point.value);
        if (c != ' ' && !inside) words.emplace_back();
        inside = c != ' ';
        if (inside) words.back() += c == '\0' ? std::string(text.substr(at, point.size)) : std::string(1, c);
        at += point.size;
    }
    return words;
}

bool is_year_word(std::string_view word) {
    bool digits = word.size() == 4 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    return digits && word >= "1900" && word <= "2200";
}

}  // namespace ghg
