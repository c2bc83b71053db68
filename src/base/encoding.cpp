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

}  // namespace

Decoded decode_western(std::string_view bytes) {
    if (first_bad_utf8(bytes)) return from_windows_1252(bytes);
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return {std::string(bytes), "UTF-8", 0};
}

}  // namespace ghg
