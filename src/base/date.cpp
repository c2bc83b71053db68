#include "base/date.h"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace ghg {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2200;

std::optional<int> whole(std::string_view text) {
    int value = 0;
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Date make_date(int year, int month, int day) {
    return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
            std::chrono::day{static_cast<unsigned>(day)}};
}

}  // namespace

std::optional<int> parse_year(std::string_view text) {
    auto year = whole(text);
    if (text.size() != 4 || !year || *year < first_year || *year > last_year) return std::nullopt;
    return year;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto year = parse_year(text.substr(0, 4));
    auto month = whole(text.substr(5, 2));
    auto day = whole(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    Date date = make_date(*year, *month, *day);
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string to_text(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

Period whole_year(int year) { return {make_date(year, 1, 1), make_date(year, 12, 31)}; }

long days_in(const Period& period) {
    return (std::chrono::sys_days(period.to) - std::chrono::sys_days(period.from)).count() + 1;
}

int year_of(const Period& period) {
    int best = int(period.from.year());
    long most = 0;
    for (int year = best; year <= int(period.to.year()); ++year) {
        auto shared = overlap(period, whole_year(year));
        long days = shared ? days_in(*shared) : 0;
        if (days > most) {
            most = days;
            best = year;
        }
    }
    return best;
}

std::optional<Period> overlap(const Period& a, const Period& b) {
    Period shared{std::max(a.from, b.from), std::min(a.to, b.to)};
    return shared.from <= shared.to ? std::optional(shared) : std::nullopt;
}

}  // namespace ghg
