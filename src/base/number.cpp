#include "base/number.h"

#include <algorithm>
#include <stdexcept>

namespace ghg {
namespace {

constexpr std::size_t most_digits = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

mpz_class power_of_ten(unsigned long exponent) {
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
    return power;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

// Bytes of a grouping space at `at`, or 0.
std::size_t group_space(std::string_view text, std::size_t at) {
    for (std::string_view space : {" ", "\u00a0", "\u202f"})
        if (text.substr(at).starts_with(space)) return space.size();
    return 0;
}

struct Digits {
    std::string text;
    std::size_t end = 0;
    NumberFault fault = NumberFault::none;
};

Digits grouped_digits(std::string_view text, std::size_t at) {
    Digits digits;
    std::size_t run = digits_at(text, at);
    digits.text = text.substr(at, run);
    at += run;
    while (std::size_t space = group_space(text, at)) {
        std::size_t next = digits_at(text, at + space);
        if (next == 0) break;
        if (next != 3 || run > 3) digits.fault = NumberFault::grouping;
        digits.text += text.substr(at + space, next);
        at += space + next;
    }
    digits.end = at;
    return digits;
}

}  // namespace

Number Number::from_digits(const std::string& digits, std::size_t decimals, bool negative) {
    constexpr std::size_t digits_of_a_word = 18;
    if (digits.size() <= digits_of_a_word && decimals <= digits_of_a_word) {
        long whole = 0;
        for (char digit : digits) whole = whole * 10 + (digit - '0');
        long scale = 1;
        for (std::size_t i = 0; i < decimals; ++i) scale *= 10;
        return fraction(negative ? -whole : whole, scale);
    }
    mpq_class value(mpz_class(digits, 10), power_of_ten(decimals));
    value.canonicalize();
    return from(negative ? mpq_class(-value) : std::move(value));
}

mpz_class Number::scaled(unsigned decimals) const {
    mpq_class value = rational();
    mpz_class numerator = value.get_num() * power_of_ten(decimals);
    mpz_class quotient;
    mpz_class remainder;
    mpz_fdiv_qr(quotient.get_mpz_t(), remainder.get_mpz_t(), numerator.get_mpz_t(), value.get_den().get_mpz_t());
    mpz_class twice = 2 * remainder;
    if (twice > value.get_den() || (twice == value.get_den() && mpz_odd_p(quotient.get_mpz_t()) != 0)) ++quotient;
    return quotient;
}

ParsedNumber parse_leading_number(std::string_view text) {
    ParsedNumber parsed;
    bool negative = text.starts_with('-');
    std::size_t at = negative ? 1 : 0;
    if (text.substr(at).empty()) return {std::nullopt, NumberFault::empty, 0};
    Digits whole = grouped_digits(text, at);
    parsed.length = whole.end;
    parsed.fault = whole.fault;
    if (whole.text.empty())
        return {std::nullopt, text[at] == '.' ? NumberFault::bare_point : NumberFault::not_a_number, at};
    std::size_t decimals = 0;
    if (text.substr(whole.end).starts_with('.')) {
        decimals = digits_at(text, whole.end + 1);
        if (decimals == 0) return {std::nullopt, NumberFault::bare_point, whole.end + 1};
        whole.text += text.substr(whole.end + 1, decimals);
        parsed.length = whole.end + 1 + decimals;
    }
    std::string_view rest = text.substr(parsed.length);
    if (rest.starts_with(',') && rest.size() > 1 && is_digit(rest[1])) parsed.fault = NumberFault::comma;
    if (!rest.empty() && (rest[0] == 'e' || rest[0] == 'E') && rest.size() > 1 &&
        (is_digit(rest[1]) || rest[1] == '-' || rest[1] == '+'))
        parsed.fault = NumberFault::exponent;
    bool grouped_otherwise =
        rest.size() > 1 && (rest[0] == '_' || rest[0] == '\'' || rest[0] == '.') && is_digit(rest[1]);
    if (grouped_otherwise) parsed.fault = NumberFault::grouping;
    if (whole.text.size() > most_digits) parsed.fault = NumberFault::too_long;
    if (parsed.fault == NumberFault::none) parsed.value = Number::from_digits(whole.text, decimals, negative);
    return parsed;
}

ParsedNumber parse_number(std::string_view text) {
    ParsedNumber parsed = parse_leading_number(text);
    if (parsed.value && parsed.length != text.size()) return {std::nullopt, NumberFault::not_a_number, parsed.length};
    return parsed;
}

std::optional<Number> parse_percentage(std::string_view text) {
    ParsedNumber percent = parse_leading_number(text);
    std::string_view unit = text.substr(std::min(percent.length, text.size()));
    if (!percent.value || percent.value->is_negative() || (unit != "%" && unit != " %")) return std::nullopt;
    return *percent.value / Number(100);
}

Number square_root(const Number& number) {
    constexpr std::size_t decimals = 15;
    constexpr std::size_t guard = 2 * decimals;  // no root lies so close to the middle of two figures
    if (number.is_negative()) throw std::domain_error("square root of a number below zero");
    mpq_class value = number.rational();
    mpz_class scaled = value.get_num() * power_of_ten(2 * guard) / value.get_den();
    mpz_class root = sqrt(scaled);
    mpz_class rounded = Number::from_digits(root.get_str(), guard, false).scaled(decimals);
    return Number::from_digits(rounded.get_str(), decimals, false);
}

std::optional<Number> parse_exact(std::string_view text) {
    constexpr std::size_t most_characters = 10000;
    bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    std::size_t mark = text.find_first_of("./");
    std::string_view before = text.substr(0, mark);
    std::string_view after = mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1);
    auto all_digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    bool whole = mark == std::string_view::npos;
    if (text.size() > most_characters || !all_digits(before) || (!whole && !all_digits(after))) return std::nullopt;
    if (whole || text[mark] == '.')
        return Number::from_digits(std::string(before) + std::string(after), after.size(), negative);
    Number below = Number::from_digits(std::string(after), 0, false);
    if (below.is_zero()) return std::nullopt;
    return Number::from_digits(std::string(before), 0, negative) / below;
}

Number magnitude(const Number& number) { return number.is_negative() ? Number(0) - number : number; }

}  // namespace ghg
