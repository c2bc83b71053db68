#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// Text put into UTF-8, or where that stopped.
struct Decoded {
    std::optional<std::string> text;  ///< without a byte order mark; null where a byte means nothing
    std::string_view encoding;        ///< the one it was read as: UTF-8 or windows-1252
    std::size_t bad_at = 0;           ///< offset of that byte
};

/// Reads bytes that are UTF-8, or else windows-1252, as spreadsheets of the West save them. Nothing is lost by the
/// order: text of windows-1252 with a letter beyond ASCII is not UTF-8 but by rare accident, and every UTF-8 text would
/// be readable as windows-1252. Five bytes (81, 8D, 8F, 90, 9D) mean nothing in either.
Decoded decode_western(std::string_view bytes);

/// What the bytes of a text may stand for, where it is declared.
enum class Encoding { utf8, latin1, windows_1252 };

/// A field as UTF-8: itself where it is that already, as all of ASCII is, else put into `scratch`, which the next call
/// writes over. Nothing where a byte means nothing: in windows-1252 five do, in latin-1 none (80 to 9F are controls).
std::optional<std::string_view> to_utf8(std::string_view field, Encoding encoding, std::string& scratch);

}  // namespace ghg
