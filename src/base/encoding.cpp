#include "base/encoding.h"

#include "base/utf8.h"

#include <iconv.h>
#include <array>
#include <memory>
#include <type_traits>

namespace ghg {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct CloseIconv {
    void operator()(void* handle) const { iconv_close(handle); }
};
using Converter = std::unique_ptr<std::remove_pointer_t<iconv_t>, CloseIconv>;

Decoded from_windows_1252(std::string_view bytes) {
    Decoded decoded{std::string(), "windows-1252", 0};
    iconv_t handle = iconv_open("UTF-8", "CP1252");
    // NOLINTNEXTLINE(performance-no-int-to-ptr): how POSIX says that there is no converter
    if (handle == reinterpret_cast<iconv_t>(-1)) return {std::nullopt, decoded.encoding, *first_bad_utf8(bytes)};
    Converter converter(handle);
    std::string copy(bytes);  // iconv wants bytes it could write to
    char* in = copy.data();
    std::size_t left = copy.size();
    while (left > 0) {
        std::array<char, 4096> piece{};
        char* out = piece.data();
        std::size_t room = piece.size();
        std::size_t before = left;
        iconv(handle, &in, &left, &out, &room);
        decoded.text->append(piece.data(), piece.size() - room);
        if (left == before) return {std::nullopt, decoded.encoding, bytes.size() - left};
    }
    return decoded;
}

// What windows-1252 has from 80 to 9F, where latin-1 has controls; 0: nothing.
constexpr std::array<char16_t, 32> high_controls{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char16_t meaning(unsigned char byte, Encoding encoding) {
    bool differs = encoding == Encoding::windows_1252 && byte >= 0x80 && byte < 0xA0;
    return differs ? high_controls[byte - 0x80U] : byte;
}

void append_utf8(char16_t character, std::string& text) {
    if (character < 0x800) {
        text += static_cast<char>(0xC0U | (character >> 6U));
    } else {
        text += static_cast<char>(0xE0U | (character >> 12U));
        text += static_cast<char>(0x80U | ((character >> 6U) & 0x3FU));
    }
    text += static_cast<char>(0x80U | (character & 0x3FU));
}

}  // namespace

std::optional<std::string_view> to_utf8(std::string_view field, Encoding encoding, std::string& scratch) {
    if (is_ascii(field)) return field;
    if (encoding == Encoding::utf8) return first_bad_utf8(field) ? std::nullopt : std::optional(field);
    scratch.clear();
    for (char c : field) {
        char16_t character = meaning(static_cast<unsigned char>(c), encoding);
        if (character == 0 && c != 0) return std::nullopt;
        if (character < 0x80)
            scratch += c;
        else
            append_utf8(character, scratch);
    }
    return scratch;
}

Decoded decode_western(std::string_view bytes) {
    if (first_bad_utf8(bytes)) return from_windows_1252(bytes);
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return {std::string(bytes), "UTF-8", 0};
}

}  // namespace ghg
