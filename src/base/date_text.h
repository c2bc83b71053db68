#pragma once

#include "base/date.h"
#include "base/text_words.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ghg {

/// How a file writes its dates: year, month and day in an order, with a mark between them or none.
struct DateSyntax {
    enum class Part : std::uint8_t { year, month, day };
    std::array<Part, 3> order{Part::year, Part::month, Part::day};
    char mark = '-';         ///< `-`, `.` or `/`; 0: none, as in YYYYMMDD
    bool one_digit = false;  ///< months and days below ten may be written with one digit

    friend bool operator==(const DateSyntax&, const DateSyntax&) = default;
};

/// Reads how dates are written: `YYYY-MM-DD`, `DD.MM.YYYY`, `M/D/YYYY`, `YYYYMMDD` ... The year has four digits and
/// stands first or last; `D` and `M` take one digit or two, `DD` and `MM` two. Nothing for any other text.
std::optional<DateSyntax> parse_date_syntax(std::string_view text);

/// Why a field is not a date as its file writes them.
enum class DateFault {
    none,
    empty,
    not_a_date,    ///< not written as declared
    no_such_day,   ///< 2022-02-30, 2022-13-01
    year_outside,  ///< before 1900 or after 2200
};

struct ParsedDate {
    Date date{};
    DateFault fault = DateFault::none;
};

/// The day, or why there is none.
inline ParsedDate checked_date(unsigned year, unsigned month, unsigned day) {
    constexpr std::array<std::uint8_t, 16> days_of_month{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    constexpr unsigned first_year = 1900, last_year = 2200;
    if (year < first_year || year > last_year) return {{}, DateFault::year_outside};
    Date date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month}, std::chrono::day{day}};
    bool in_month = month <= 12 && day >= 1 && day <= days_of_month[month];
    bool exists = in_month && (day < 29 || month != 2 || date.year().is_leap());
    return {date, exists ? DateFault::none : DateFault::no_such_day};
}

/// Reads a date. Behind it may stand a time, which is read and dropped: `T12:30`, ` 12:30:00.5`, `T12:30:00+02:00`. The
/// day is the one that is written, in whatever zone it was. Blanks around it are no part of it.
ParsedDate parse_any_date_text(std::string_view text, const DateSyntax& syntax);

/// As `parse_any_date_text`, quickly for the most frequent form: ten characters with marks, all of whose places are
/// known.
inline ParsedDate parse_date_text(std::string_view text, const DateSyntax& syntax) {
    constexpr std::size_t length = 10;
    if (text.size() != length || syntax.mark == '\0') return parse_any_date_text(text, syntax);
    bool year_first = syntax.order[0] == DateSyntax::Part::year;
    std::size_t first_mark = year_first ? 4 : 2, second_mark = year_first ? 7 : 5;
    auto first = word_at<std::uint64_t>(text.data());     // characters 0 to 7
    auto last = word_at<std::uint64_t>(text.data() + 2);  // 2 to 9
    std::uint64_t digits =
        year_first ? (first & 0xFFFFFFFFU) | ((first >> 8U) & 0x0000FFFF00000000U) | (last & 0xFFFF000000000000U)
                   : (first & 0xFFFFU) | ((first >> 8U) & 0xFFFF0000U) | (last & 0xFFFFFFFF00000000U);
    if (text[first_mark] != syntax.mark || text[second_mark] != syntax.mark || !are_digits(digits))
        return parse_any_date_text(text, syntax);
    std::uint64_t pairs = digit_pairs(digits);
    auto pair = [&](unsigned which) { return static_cast<unsigned>(pairs >> (16 * which)) & 0xFFU; };
    if (year_first) return checked_date(pair(0) * 100 + pair(1), pair(2), pair(3));
    bool day_first = syntax.order[0] == DateSyntax::Part::day;
    return checked_date(pair(2) * 100 + pair(3), pair(day_first ? 1 : 0), pair(day_first ? 0 : 1));
}

}  // namespace ghg
