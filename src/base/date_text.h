#pragma once

#include "base/date.h"

#include <array>
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

/// Reads a date. Behind it may stand a time, which is read and dropped: `T12:30`, ` 12:30:00.5`, `T12:30:00+02:00`. The
/// day is the one that is written, in whatever zone it was. Blanks around it are no part of it.
ParsedDate parse_date_text(std::string_view text, const DateSyntax& syntax);

}  // namespace ghg
