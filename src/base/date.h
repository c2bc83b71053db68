#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

using Date = std::chrono::year_month_day;

/// Reads `2022-04-30`; a day that does not exist, or a year outside 1900 to 2200, gives nothing.
std::optional<Date> parse_date(std::string_view text);
/// Reads a year from 1900 to 2200.
std::optional<int> parse_year(std::string_view text);
std::string to_text(const Date& date);

/// A stretch of days, both ends included.
struct Period {
    Date from;
    Date to;

    friend bool operator==(const Period&, const Period&) = default;
};

Period whole_year(int year);
long days_in(const Period& period);
/// The calendar year that holds most days of the period; of two with equally many, the earlier.
int year_of(const Period& period);
/// The days both have, or nothing.
std::optional<Period> overlap(const Period& a, const Period& b);

}  // namespace ghg
