#include "import/carbone/years.h"

#include "import/data_years.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2099;
constexpr std::size_t digits_of_year = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank_or_end(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

// A year of four digits that begins here and is no part of a longer number.
std::optional<int> year_at(std::string_view text, std::size_t at) {
    bool inside = at > 0 && is_digit(text[at - 1]);
    bool goes_on = at + digits_of_year < text.size() && is_digit(text[at + digits_of_year]);
    auto year = inside || goes_on ? std::nullopt : year_of(text.substr(at, digits_of_year));
    return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

// `2022 - mix moyen`, not `2000 - 3000 cm3`.
bool heads(std::string_view text) {
    std::size_t dash = digits_of_year + 1;
    bool dashed = text.size() > dash + 2 && text.substr(digits_of_year, 3) == " - ";
    return dashed && !is_digit(text[dash + 2]);
}

bool ends(std::string_view text, std::size_t at) {
    return at + digits_of_year == text.size() && (at == 0 || is_blank_or_end(text, at - 1));
}

bool is_bracketed(std::string_view text, std::size_t at) {
    std::size_t end = at + digits_of_year;
    return at > 0 && end < text.size() &&
           ((text[at - 1] == '(' && text[end] == ')') || (text[at - 1] == '[' && text[end] == ']'));
}

}  // namespace

std::optional<int> first_year_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (auto year = year_at(text, at)) return year;
    return std::nullopt;
}

std::optional<int> year_named(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        auto year = year_at(name, at);
        if (year && (ends(name, at) || is_bracketed(name, at) || (at == 0 && heads(name)))) return year;
    }
    return std::nullopt;
}

std::optional<int> year_of_date(std::string_view date) {
    if (auto year = first_year_in(date)) return year;
    std::size_t dash = date.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || is_digit(date.front())) return std::nullopt;
    std::string_view digits = date.substr(dash + 1);
    if (digits.size() != 2 || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
    return 2000 + (digits[0] - '0') * 10 + (digits[1] - '0');
}

std::optional<std::pair<int, int>> years_of_validity(const CarboneRow& element, std::optional<int> price_year) {
    auto last = year_of_date(element.valid_until);
    if (!last) return std::nullopt;
    int first = std::min(*last, year_of_date(element.created).value_or(*last));
    for (const std::string* name : {&element.base, &element.attribute, &element.boundary})
        if (auto named = year_named(*name)) first = std::min(first, *named);
    return std::pair(std::min(first, price_year.value_or(first)), *last);
}

}  // namespace ghg
