#pragma once

#include "base/number.h"
#include "base/text_words.h"

#include <bit>
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

/// As `parse_any_decimal`, quickly for the most frequent form: at most eight digits, with a minus or a mark or both.
/// Such a field is read as one word, since a loop over digits ends at another one in each row.
inline Decimal parse_decimal(SpareText of, const DecimalSyntax& syntax) {
    constexpr std::size_t word_bytes = sizeof(std::uint64_t);
    std::string_view text = of.text;
    bool negative = text.starts_with('-');
    std::string_view number = text.substr(negative ? 1 : 0);
    if (number.empty() || number.size() > word_bytes + 1) return parse_any_decimal(text, syntax);
    // A ninth character is taken off first.
    bool nine = number.size() > word_bytes;
    std::uint64_t word = short_word(SpareText{number});
    std::uint64_t differs = word ^ (static_cast<unsigned char>(syntax.mark) * each_of_eight);
    std::uint64_t marks = (differs - each_of_eight) & ~differs & (0x80 * each_of_eight);
    auto before = marks == 0 ? number.size() : static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    bool marked = marks != 0;
    std::size_t digits = number.size() - (marked ? 1 : 0);
    if (digits > word_bytes || before == 0 || (marked && before + 1 == number.size()))
        return parse_any_decimal(text, syntax);
    if (marked) {
        std::uint64_t kept = ~std::uint64_t{0} >> (8 * (word_bytes - before));
        std::uint64_t ninth = nine ? std::uint64_t{static_cast<unsigned char>(number.back())} << 56U : 0;
        word = (word & kept) | (((word >> 8U) | ninth) & ~kept);
    }
    std::size_t free = 8 * (word_bytes - digits);
    word = (word << free) | ((0x30 * each_of_eight) & ~(~std::uint64_t{0} << free));
    if (!are_digits(word)) return parse_any_decimal(text, syntax);
    auto mantissa = static_cast<std::int64_t>(eight_digits(word));
    return {negative ? -mantissa : mantissa, static_cast<std::uint8_t>(number.size() - before - (marked ? 1 : 0))};
}

}  // namespace ghg
