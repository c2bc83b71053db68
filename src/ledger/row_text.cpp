#include "ledger/row_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace ghg {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::optional<std::size_t> first_bad(std::string_view text, Encoding encoding) {
    if (encoding == Encoding::utf8) return first_bad_utf8(text);
    std::string scratch;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (!to_utf8(text.substr(at, 1), encoding, scratch)) return at;
    return std::nullopt;
}

}  // namespace

std::string row_text(std::string_view row, Encoding encoding, std::size_t most_bytes) {
    if (row.size() > most_bytes && encoding == Encoding::utf8)
        for (int back = 0; back < 3 && most_bytes > 0 && continues(row[most_bytes]); ++back) --most_bytes;
    row = row.substr(0, most_bytes);
    std::string text, scratch;
    while (auto bad = first_bad(row, encoding)) {
        text += *to_utf8(row.substr(0, *bad), encoding, scratch);
        text += '?';
        row.remove_prefix(*bad + 1);
    }
    return text += *to_utf8(row, encoding, scratch);
}

std::size_t count_characters(std::string_view text, Encoding encoding) {
    return encoding == Encoding::utf8 ? count_code_points(text) : text.size();
}

std::optional<std::size_t> first_unclean(std::string_view text, Encoding encoding) {
    std::size_t at = std::min(text.find('\0'), first_bad(text, encoding).value_or(std::string_view::npos));
    return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

}  // namespace ghg
