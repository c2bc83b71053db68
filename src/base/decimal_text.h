#pragma once

#include "base/number.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ghg {

/// What may stand between groups of three digits: a blank is a space, a no-break space or a narrow one, an apostrophe
/// is ' or U+2019.
enum class ThousandsMark { none, blank, point, comma, apostrophe };

/// How a file writes its numbers. Nothing is guessed: `1.234` is a thousand where that is what was declared.
struct DecimalSyntax {
    char mark = '.';  ///< before the decimals: a point or a comma
    ThousandsMark thousands = ThousandsMark::none;
};

/// Why a field is not a number as its file writes them.
enum class DecimalFault {
    none,
    empty,         ///< nothing but blanks
    not_a_number,  ///< letters, two signs, `5.` and the like
    other_mark,    ///< a point or comma that was not declared, or a decimal mark that stands twice
    grouping,      ///< groups of other than three digits, or a thousands mark that was not declared
    exponent,      ///< `1.2E+05`: a spreadsheet has dropped digits
    too_long,      ///< more than 38 digits, or more than 38 decimals
};

/// A number of at most 18 digits: mantissa / 10^decimals, exactly as written, so `1.50` has two decimals.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;  ///< at most 18
    bool wide = false;          ///< a number that does not fit here: `wide_decimal` reads it
    DecimalFault fault = DecimalFault::none;

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Reads a field that is UTF-8. Before or behind the number may stand blanks; before it + or -, also as U+2212; behind
/// it -, or around it parentheses, for a number below zero, as accounts write it: `(1 234,50)`, `1234-`. `.5` is a
/// number.
Decimal parse_any_decimal(std::string_view text, const DecimalSyntax& syntax);

/// The same number, whatever its length. Nothing where it has a fault.
std::optional<Number> wide_decimal(std::string_view text, const DecimalSyntax& syntax);

/// As `parse_any_decimal`, quickly for the most frequent form: digits with a minus or a mark or both.
inline Decimal parse_decimal(std::string_view text, const DecimalSyntax& syntax) {
    constexpr std::size_t most_digits = 18;
    const char* at = text.data();
    const char* end = at + text.size();
    bool negative = at != end && *at == '-';
    at += negative ? 1 : 0;
    const char* begin = at;
    if (static_cast<std::size_t>(end - at) > most_digits) return parse_any_decimal(text, syntax);
    std::uint64_t value = 0;
    auto digits = [&] {
        for (; at != end; ++at) {
            unsigned digit = static_cast<unsigned char>(*at) - static_cast<unsigned char>('0');
            if (digit > 9) return;
            value = value * 10 + digit;
        }
    };
    digits();
    std::size_t decimals = 0;
    if (at != end && *at == syntax.mark && at != begin) {
        const char* behind_mark = ++at;
        digits();
        decimals = static_cast<std::size_t>(at - behind_mark);
        if (decimals == 0) return parse_any_decimal(text, syntax);
    }
    if (at != end || at == begin) return parse_any_decimal(text, syntax);
    auto mantissa = static_cast<std::int64_t>(value);
    return {negative ? -mantissa : mantissa, static_cast<std::uint8_t>(decimals)};
}

}  // namespace ghg
