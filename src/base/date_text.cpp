#include "base/date_text.h"

#include "base/text_words.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace ghg {
namespace {

using Part = DateSyntax::Part;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
unsigned digit(char c) { return static_cast<unsigned>(c - '0'); }

std::size_t digits_at_front(std::string_view text, std::size_t most) {
    std::size_t count = 0;
    while (count < most && count < text.size() && is_digit(text[count])) ++count;
    return count;
}

bool take(std::string_view& text, char mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(1);
    return true;
}

// The next `fewest` to `most` digits as a number; nothing where there are fewer.
std::optional<unsigned> take_number(std::string_view& text, std::size_t fewest, std::size_t most) {
    std::size_t count = digits_at_front(text, most);
    if (count < fewest) return std::nullopt;
    unsigned value = 0;
    for (char c : text.substr(0, count)) value = value * 10 + digit(c);
    text.remove_prefix(count);
    return value;
}

bool take_two(std::string_view& text, unsigned largest) {
    auto value = take_number(text, 2, 2);
    return value && *value <= largest;
}

// Z, or +02:00, +0200, +02.
bool take_zone(std::string_view& text) {
    if (text.empty() || take(text, 'Z')) return true;
    if (!take(text, '+') && !take(text, '-')) return false;
    if (!take_two(text, 14)) return false;
    return text.empty() || (take(text, ':'), take_two(text, 59));
}

bool is_time(std::string_view text) {
    if (!take(text, 'T') && !take(text, ' ')) return false;
    while (take(text, ' ')) {
    }
    if (!take_two(text, 24) || !take(text, ':') || !take_two(text, 59)) return false;
    if (take(text, ':')) {
        if (!take_two(text, 60)) return false;
        if ((take(text, '.') || take(text, ',')) && !take_number(text, 1, 9)) return false;
    }
    return take_zone(text) && text.empty();
}

void trim_blanks(std::string_view& text) {
    auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
}

}  // namespace

std::optional<DateSyntax> parse_date_syntax(std::string_view text) {
    constexpr std::string_view years_first[] = {"YYYY-MM-DD", "YYYY/MM/DD", "YYYY.MM.DD", "YYYYMMDD"};
    constexpr std::string_view years_last[] = {"DD.MM.YYYY", "DD/MM/YYYY", "DD-MM-YYYY", "DDMMYYYY",
                                               "MM/DD/YYYY", "MM-DD-YYYY", "MM.DD.YYYY", "MMDDYYYY"};
    std::string full;  // with two digits for day and month
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool alone = (text[i] == 'D' || text[i] == 'M') && (i == 0 || text[i - 1] != text[i]) &&
                     (i + 1 == text.size() || text[i + 1] != text[i]);
        full.append(alone ? 2 : 1, text[i]);
    }
    bool year_first = std::ranges::count(years_first, full) > 0;
    if (!year_first && std::ranges::count(years_last, full) == 0) return std::nullopt;
    bool one_digit = full.size() != text.size();
    bool marked = full.size() == std::string_view("DD.MM.YYYY").size();
    bool both = text.find("DD") == std::string_view::npos && text.find("MM") == std::string_view::npos;
    if (one_digit && (!marked || !both)) return std::nullopt;
    DateSyntax syntax{.mark = marked ? full[year_first ? 4 : 2] : '\0', .one_digit = one_digit};
    if (!year_first) syntax.order = {Part::day, Part::month, Part::year};
    if (full.starts_with("MM")) syntax.order = {Part::month, Part::day, Part::year};
    return syntax;
}

ParsedDate parse_any_date_text(std::string_view text, const DateSyntax& syntax) {
    trim_blanks(text);
    if (text.empty()) return {{}, DateFault::empty};
    std::array<unsigned, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && syntax.mark != '\0' && !take(text, syntax.mark)) return {{}, DateFault::not_a_date};
        bool year = syntax.order[i] == Part::year;
        auto number = year ? take_number(text, 4, 4) : take_number(text, syntax.one_digit ? 1 : 2, 2);
        if (!number) return {{}, DateFault::not_a_date};
        parts[static_cast<std::size_t>(syntax.order[i])] = *number;
    }
    if (!text.empty() && !is_time(text)) return {{}, DateFault::not_a_date};
    return checked_date(parts[0], parts[1], parts[2]);
}

}  // namespace ghg
