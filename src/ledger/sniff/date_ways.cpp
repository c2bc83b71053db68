#include "ledger/sniff/date_ways.h"

#include "base/date_text.h"
#include "base/folded_words.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t shortest_date = 8, longest_date = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::array<DateSyntax, date_ways.size()> syntaxes() {
    std::array<DateSyntax, date_ways.size()> all;
    std::ranges::transform(date_ways, all.begin(),
                           [](std::string_view way) { return parse_date_syntax(way).value_or(DateSyntax{}); });
    return all;
}

bool same_but_for_digits(DateSyntax a, DateSyntax b) {
    a.one_digit = b.one_digit = false;
    return a == b;
}

bool is_month(std::string_view word) {
    constexpr std::array months{"jan", "feb", "mar", "apr", "maj", "may", "jun",
                                "jul", "aug", "sep", "okt", "oct", "nov", "dec"};
    return std::ranges::any_of(months, [&](std::string_view month) { return word.starts_with(month); });
}

}  // namespace

std::uint32_t look_at_date(std::string_view field) {
    static const auto all = syntaxes();
    if (field.size() < shortest_date || field.size() > longest_date) return 0;
    if (!is_digit(field.front()) && field.front() != ' ' && field.front() != '\t') return 0;
    std::uint32_t ways = 0;
    for (std::size_t way = 0; way < all.size(); ++way)
        if (parse_date_text(field, all[way]).fault == DateFault::none) ways |= 1U << way;
    return ways;
}

std::vector<std::string> date_names(std::uint32_t ways) {
    static const auto all = syntaxes();
    std::vector<std::string> names;
    std::vector<DateSyntax> told;
    for (std::size_t way = 0; way < all.size(); ++way) {
        auto same = [&](const DateSyntax& other) { return same_but_for_digits(other, all[way]); };
        if ((ways & (1U << way)) == 0 || std::ranges::any_of(told, same)) continue;
        told.push_back(all[way]);
        names.emplace_back(date_ways[way]);
    }
    return names;
}

std::uint32_t other_date_ways(std::string_view name) {
    static const auto all = syntaxes();
    DateSyntax named = parse_date_syntax(name).value_or(DateSyntax{});
    std::uint32_t others = 0;
    for (std::size_t way = 0; way < all.size(); ++way)
        if (!same_but_for_digits(all[way], named)) others |= 1U << way;
    return others;
}

bool looks_like_other_date(std::string_view field) {
    auto words = folded_words(field.substr(0, longest_date));
    if (words.size() < 2 || words.size() > 5) return false;
    bool named = std::ranges::any_of(words, [](const std::string& word) { return is_month(word); });
    auto two_digits = [](const std::string& word) { return word.size() <= 2 && std::ranges::all_of(word, is_digit); };
    if (named) return std::ranges::any_of(words, [](const std::string& word) { return is_digit(word.front()); });
    return words.size() == 3 && std::ranges::all_of(words, two_digits);
}

}  // namespace ghg
