#include "import/carbone/years.h"

#include "import/data_years.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2099;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<int> year_named(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        auto year = year_of(text.substr(at, end - at));
        if (year && *year >= first_year && *year <= last_year) return year;
        at = end;
    }
    return std::nullopt;
}

std::optional<int> year_of_date(std::string_view date) {
    if (auto year = year_named(date)) return year;
    std::size_t dash = date.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || is_digit(date.front())) return std::nullopt;
    std::string_view digits = date.substr(dash + 1);
    if (digits.size() != 2 || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
    return 2000 + (digits[0] - '0') * 10 + (digits[1] - '0');
}

std::optional<std::pair<int, int>> years_of_validity(const CarboneRow& element) {
    auto last = year_of_date(element.valid_until);
    if (!last) return std::nullopt;
    int first = std::min(*last, year_of_date(element.created).value_or(*last));
    if (auto named = year_named(element.name)) first = std::min(first, *named);
    if (auto priced = year_named(element.unit)) first = std::min(first, *priced);
    return std::pair(first, *last);
}

}  // namespace ghg
