#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>

namespace ghg {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Length of the well-formed sequence at `at`, or 0.
std::size_t sequence_at(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char lead = byte(at);
    if (lead < 0x80) return 1;
    std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(text[at + i])) return 0;
    unsigned char second = byte(at + 1);
    bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool surrogate = lead == 0xED && second > 0x9F;
    bool too_high = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || too_high ? 0 : length;
}

struct Range {
    char32_t first, last;
};

// Controls of both sets, annotations, no characters (U+FDD0 to U+FDEF), the soft hyphen, marks without width, line and
// paragraph ends, directions of writing, tags.
constexpr std::array<Range, 12> hidden_ranges{{{0, 0x1F},
                                               {0x7F, 0x9F},
                                               {0xAD, 0xAD},
                                               {0x61C, 0x61C},
                                               {0x180E, 0x180E},
                                               {0x200B, 0x200F},
                                               {0x2028, 0x202E},
                                               {0x2060, 0x206F},
                                               {0xFDD0, 0xFDEF},
                                               {0xFEFF, 0xFEFF},
                                               {0xFFF9, 0xFFFB},
                                               {0xE0000, 0xE007F}}};
constexpr std::array<Range, 7> blank_ranges{{{' ', ' '},
                                             {0xA0, 0xA0},
                                             {0x1680, 0x1680},
                                             {0x2000, 0x200A},
                                             {0x202F, 0x202F},
                                             {0x205F, 0x205F},
                                             {0x3000, 0x3000}}};

bool is_in(std::span<const Range> ranges, char32_t character) {
    return std::ranges::any_of(ranges,
                               [&](const Range& range) { return range.first <= character && character <= range.last; });
}

std::string shown_hidden(char32_t character) {
    auto number = static_cast<std::uint32_t>(character);
    return character == '\t' ? " "
           : number < 0x100  ? fmt::format("\\x{:02X}", number)
                             : fmt::format("\\u{{{:04X}}}", number);
}

// Behind the ASCII that stands at `at`; the last few bytes of the text are left to who looks at each.
std::size_t behind_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    std::uint64_t words[4];
    for (; at + sizeof words <= text.size(); at += sizeof words) {
        std::memcpy(words, text.data() + at, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & high_bits) != 0) break;
    }
    return at;
}

}  // namespace

bool is_ascii(std::string_view text) {
    std::size_t at = behind_ascii(text, 0);
    std::uint64_t word = 0;
    for (; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & 0x8080808080808080ULL) != 0) return false;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at == text.size();
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    for (std::size_t at = behind_ascii(text, 0); at < text.size();) {
        std::size_t length = sequence_at(text, at);
        if (length == 0) return at;
        at = length > 1 ? behind_ascii(text, at + length) : at + 1;
    }
    return std::nullopt;
}

std::size_t line_number(std::string_view text, std::size_t offset) {
    return static_cast<std::size_t>(std::ranges::count(text.substr(0, std::min(offset, text.size())), '\n')) + 1;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += continues(c) ? 0 : 1;
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && (count > 0 || continues(text[at]))) {
        if (!continues(text[at])) --count;
        ++at;
        while (at < text.size() && continues(text[at])) ++at;
    }
    return text.substr(0, at);
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
    std::size_t size = sequence_at(text, at);
    auto lead = static_cast<unsigned char>(text[at]);
    if (size < 2) return {lead, 1};
    char32_t value = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return {value, size};
}

bool is_hidden(char32_t character) {
    constexpr char32_t last_two_of_a_plane = 0xFFFE;  // no characters; XML 1.0 cannot hold U+FFFE and U+FFFF
    if ((character & last_two_of_a_plane) == last_two_of_a_plane) return true;
    return (character < 0x20 || character > 0x7E) && is_in(hidden_ranges, character);
}

bool is_blank(char32_t character) { return is_in(blank_ranges, character) || is_hidden(character); }

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size)
        if (!is_blank(code_point_at(text, at).value)) return false;
    return true;
}

bool has_hidden(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size)
        if (is_hidden(code_point_at(text, at).value)) return true;
    return false;
}

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        shown += is_hidden(point.value) ? shown_hidden(point.value) : std::string(text.substr(at, point.size));
        at += point.size;
    }
    return shown;
}

}  // namespace ghg
