#include "report/wrap.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool one_number(std::string_view before, std::string_view after) {
    return !before.empty() && is_digit(before.back()) && is_digit(after.front());
}

// Words between white space; a grouped number is one word.
std::vector<std::string> words_of(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::vector<std::string> words;
    for (std::size_t at = text.find_first_not_of(blanks); at < text.size(); at = text.find_first_not_of(blanks, at)) {
        std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        std::string word = safe_text(text.substr(at, end - at));
        if (!words.empty() && one_number(words.back(), word))
            words.back() += " " + word;
        else
            words.push_back(std::move(word));
        at = end;
    }
    return words;
}

// Names such as EDITION#ID break behind a mark, where there is one in the latter half.
std::string_view first_piece(std::string_view word, std::size_t width) {
    std::string_view piece = first_code_points(word, width);
    if (piece.size() == word.size()) return piece;
    std::size_t mark = piece.find_last_of("/#.-_,");
    return mark == std::string_view::npos || mark < piece.size() / 2 ? piece : piece.substr(0, mark + 1);
}

std::vector<std::string> pieces(std::string_view word, std::size_t width) {
    std::vector<std::string> cut;
    while (!word.empty()) {
        std::string_view piece = first_piece(word, width);
        cut.emplace_back(piece);
        word.remove_prefix(piece.size());
    }
    return cut;
}

std::vector<std::string> fill(const std::vector<std::string>& words, std::size_t width, LongWord long_word) {
    std::vector<std::string> lines{""};
    auto place = [&](const std::string& word) {
        std::string& line = lines.back();
        if (line.empty())
            line = word;
        else if (count_code_points(line) + 1 + count_code_points(word) <= width)
            line += " " + word;
        else
            lines.push_back(word);
    };
    for (const std::string& word : words) {
        if (long_word == LongWord::keep || count_code_points(word) <= width)
            place(word);
        else
            for (const std::string& piece : pieces(word, width)) place(piece);
    }
    return lines;
}

// However far `first` reaches, half a page is left for the words.
std::string hung(std::string_view first, const std::vector<std::string>& words, LongWord long_word) {
    std::size_t indent = count_code_points(first);
    std::string block;
    for (const std::string& line : fill(words, page_width - std::min(indent, page_width / 2), long_word)) {
        std::string row = (block.empty() ? std::string(first) : std::string(indent, ' ')) + line;
        row.erase(row.find_last_not_of(' ') + 1);
        block += row + "\n";
    }
    return block;
}

std::string painted(bool colour, std::string_view code, std::string_view text) {
    if (!colour || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::string spaces(std::string_view text, std::size_t width) {
    std::size_t length = count_code_points(text);
    return std::string(width > length ? width - length : 0, ' ');
}

}  // namespace

std::string safe_text(std::string_view text) {
    std::string safe;
    while (auto bad = first_bad_utf8(text)) {
        safe += printable(text.substr(0, *bad)) + fmt::format("\\x{:02X}", static_cast<unsigned char>(text[*bad]));
        text.remove_prefix(*bad + 1);
    }
    return safe + printable(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, LongWord long_word) {
    return fill(words_of(text), std::max<std::size_t>(width, 1), long_word);
}

std::string hanging(std::string_view first, std::string_view text, LongWord long_word) {
    return hung(first, words_of(text), long_word);
}

std::string hanging_list(std::string_view first, const std::vector<std::string>& items) {
    std::vector<std::string> words;
    for (const std::string& item : items) words.push_back(safe_text(item) + (&item == &items.back() ? "" : ","));
    return hung(first, words, LongWord::cut);
}
std::string pad_right(std::string_view text, std::size_t width) { return std::string(text) + spaces(text, width); }

std::string pad_left(std::string_view text, std::size_t width) { return spaces(text, width) + std::string(text); }

std::string Style::bold(std::string_view text) const { return painted(colour, "1", text); }
std::string Style::dim(std::string_view text) const { return painted(colour, "2", text); }
std::string Style::red(std::string_view text) const { return painted(colour, "1;31", text); }
std::string Style::yellow(std::string_view text) const { return painted(colour, "1;33", text); }

}  // namespace ghg
