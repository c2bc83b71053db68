#include "base/utf8.h"

#include <cstdint>
#include <fmt/format.h>

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

// U+0080 to U+009F; U+009B begins an escape sequence, as ESC [ does.
bool is_high_control(std::string_view text) {
    return text.size() > 1 && text[0] == '\xC2' && continues(text[1]) && static_cast<unsigned char>(text[1]) < 0xA0;
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = sequence_at(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
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

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_high_control(text.substr(at))) ++at;
        auto byte = static_cast<unsigned char>(text[at]);
        bool control = byte < 0x20 || byte == 0x7F || (at > 0 && is_high_control(text.substr(at - 1)));
        if (!control) shown += text[at];
        else shown += byte == '\t' ? std::string(" ") : fmt::format("\\x{:02X}", byte);
    }
    return shown;
}

}  // namespace ghg
