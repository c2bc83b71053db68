#pragma once

#include <gmpxx.h>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// An exact rational number. Every quantity, ratio, factor and mass in ghg is one; nothing is rounded before it is
/// printed. Most fit into two words; those that do not are GMP's.
class Number {
public:
    Number() = default;
    Number(long whole);                       // NOLINT(google-explicit-constructor): 3 * n reads as arithmetic
    Number(int whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor)
    Number(const Number& other);
    Number(Number&& other) noexcept = default;
    Number& operator=(const Number& other);
    Number& operator=(Number&& other) noexcept = default;
    ~Number() = default;
    static Number fraction(long numerator, long denominator);
    static Number from(mpq_class value);
    /// From the digits of a whole number, as many as there are. `digits` holds digits only.
    static Number from_digits(const std::string& digits, std::size_t decimals, bool negative);

    Number& operator+=(const Number& other);
    Number& operator-=(const Number& other);
    Number& operator*=(const Number& other);
    /// Dividing by zero is a bug in the caller; it throws std::domain_error.
    Number& operator/=(const Number& other);
    friend Number operator+(Number a, const Number& b) { return a += b; }
    friend Number operator-(Number a, const Number& b) { return a -= b; }
    friend Number operator*(Number a, const Number& b) { return a *= b; }
    friend Number operator/(Number a, const Number& b) { return a /= b; }
    friend bool operator==(const Number& a, const Number& b);
    friend std::strong_ordering operator<=>(const Number& a, const Number& b);

    bool is_zero() const { return !large_ && numerator_ == 0; }
    bool is_negative() const { return large_ ? sgn(*large_) < 0 : numerator_ < 0; }
    bool is_whole() const { return large_ ? large_->get_den() == 1 : denominator_ == 1; }
    /// Nothing where it is not whole, or does not fit.
    std::optional<std::int64_t> whole_word() const {
        return large_ || denominator_ != 1 ? std::nullopt : std::optional(numerator_);
    }
    struct Words {
        std::int64_t numerator = 0, denominator = 1;
    };
    /// In lowest terms, the denominator above zero. Nothing where one of them does not fit.
    std::optional<Words> words() const {
        return large_ ? std::nullopt : std::optional(Words{numerator_, denominator_});
    }
    /// Multiplied by 10^decimals and rounded half to even to a whole number.
    mpz_class scaled(unsigned decimals) const;
    mpq_class rational() const;

private:
    // Always in lowest terms, the denominator above zero; `large_` only where one of the two does not fit, and then
    // they mean nothing. So two numbers are equal when their parts are.
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
    std::unique_ptr<mpq_class> large_;
};

/// Why a text is not a number of ghg's grammar.
enum class NumberFault { none, empty, not_a_number, comma, grouping, exponent, too_long, bare_point };

struct ParsedNumber {
    std::optional<Number> value;
    NumberFault fault = NumberFault::none;
    std::size_t length = 0;  ///< bytes of the text that the number takes
};

/// Reads a number at the beginning of `text`: an optional minus, digits, groups of exactly three digits after a space
/// (U+0020, U+00A0, U+202F), an optional `.digits`; at most 30 digits, no exponent. What follows the number is the
/// caller's.
ParsedNumber parse_leading_number(std::string_view text);

/// The same, where the number must be the whole text.
ParsedNumber parse_number(std::string_view text);

/// Rounded half to even at 15 decimals. A number below zero is a bug in the caller; it throws std::domain_error.
Number square_root(const Number& number);

/// Reads `40 %` or `40%` as 0.4. Nothing for any other text, or below zero.
std::optional<Number> parse_percentage(std::string_view text);

/// All digits where the decimal expansion ends, else rounded half to even at 15 decimals. Never "-0".
std::string to_decimal(const Number& number);

/// Exact: a terminating decimal, else a fraction such as `30/365`.
std::string to_exact(const Number& number);

/// The inverse of `to_exact`, with as many digits as there are up to 10 000. Nothing for any other text.
std::optional<Number> parse_exact(std::string_view text);

/// Rounded half to even, with exactly `decimals` decimals and a space between groups of three digits. Never "-0".
std::string to_grouped(const Number& number, unsigned decimals);

/// Rounded half to even, with exactly `decimals` decimals, no grouping. Never "-0".
std::string to_fixed(const Number& number, unsigned decimals);

/// Its size, without its sign.
Number magnitude(const Number& number);

}  // namespace ghg
