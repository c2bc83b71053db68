#include "base/utf8.h"
#include "ledger/sniff/dialect.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

namespace ghg {
namespace {

constexpr std::string_view undefined_in_windows = "\x81\x8D\x8F\x90\x9D";
constexpr char right_quote = '\x92';
constexpr std::size_t longest_character = 4;

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_letter(char c) { return is_high(c) || std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Where windows-1252 has punctuation and a few letters of other languages; older encodings have å, ä and ö there.
bool stands_inside_word(std::string_view bytes, std::size_t at) {
    auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80 || byte > 0x9F || bytes[at] == right_quote) return false;
    return at > 0 && is_letter(bytes[at - 1]) && at + 1 < bytes.size() && is_letter(bytes[at + 1]);
}

std::string_view word_around(std::string_view bytes, std::size_t at) {
    std::size_t begin = at, end = at;
    while (begin > 0 && is_letter(bytes[begin - 1]) && at - begin < 30) --begin;
    while (end < bytes.size() && is_letter(bytes[end]) && end - at < 30) ++end;
    return bytes.substr(begin, end - begin);
}

// The first byte that only another encoding explains; npos where there is none.
std::size_t first_doubtful(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (undefined_in_windows.find(bytes[at]) != std::string_view::npos || stands_inside_word(bytes, at)) return at;
    return std::string_view::npos;
}

std::string shown_as(std::string_view word, Encoding encoding) {
    std::string scratch;
    auto text = to_utf8(word, encoding, scratch);
    return std::string(text.value_or("?"));
}

}  // namespace

EncodingGuess guess_encoding(const LedgerExcerpt& excerpt) {
    std::string_view bytes = excerpt.bytes;
    if (is_ascii(bytes)) return {};
    auto bad = first_bad_utf8(bytes);
    bool cut_character = bad && !excerpt.whole && *bad + longest_character > bytes.size();
    if (!bad || cut_character) return {Encoding::utf8, GuessedKey{"encoding", "utf-8", {}, {}}};
    GuessedKey key{"encoding", "windows-1252", {}, {}};
    std::size_t doubtful = first_doubtful(bytes);
    if (doubtful == std::string_view::npos) {
        key.unsure.push_back(
            fmt::format("the bytes are no UTF-8; as windows-1252 line {} reads `{}`: look whether that "
                        "is the word",
                        line_number(bytes, *bad), shown_as(word_around(bytes, *bad), Encoding::windows_1252)));
        return {Encoding::windows_1252, std::move(key)};
    }
    key.value.clear();
    key.unsure.push_back(
        fmt::format("the bytes are no UTF-8, and read as windows-1252 line {} has `{}`, which is hardly a word. Save "
                    "the file as CSV UTF-8, or say windows-1252 or latin-1 where one of them is right",
                    line_number(bytes, doubtful), shown_as(word_around(bytes, doubtful), Encoding::windows_1252)));
    return {Encoding::latin1, std::move(key)};
}

}  // namespace ghg
