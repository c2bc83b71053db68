#include "base/number.h"
#include "base/wide.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace ghg {
namespace {

constexpr unsigned places_when_endless = 15;
constexpr unsigned decimals_of_a_word = 18;
constexpr std::int64_t largest_power = 1'000'000'000'000'000'000;

// A decimal number has 2 and 5 as its denominator's only primes; returns how many decimals it needs.
std::optional<unsigned> decimals_needed(const Number& number) {
    unsigned long twos = 0, fives = 0;
    if (auto words = number.words()) {
        twos = static_cast<unsigned>(std::countr_zero(static_cast<std::uint64_t>(words->denominator)));
        std::int64_t rest = words->denominator >> twos;
        for (; rest % 5 == 0; rest /= 5) ++fives;
        if (rest != 1) return std::nullopt;
    } else {
        mpz_class rest = number.rational().get_den(), two = 2, five = 5;
        twos = mpz_remove(rest.get_mpz_t(), rest.get_mpz_t(), two.get_mpz_t());
        fives = mpz_remove(rest.get_mpz_t(), rest.get_mpz_t(), five.get_mpz_t());
        if (rest != 1) return std::nullopt;
    }
    return static_cast<unsigned>(std::max(twos, fives));
}

struct Rounded {
    std::string digits;
    bool negative = false;  // not of zero
};

// Multiplied by 10^decimals, at most those of a word, and rounded half to even.
Rounded rounded(const Number::Words& words, unsigned decimals) {
    std::int64_t scale = 1;
    for (unsigned i = 0; i < decimals; ++i) scale *= 10;
    Wide scaled = Wide(words.numerator < 0 ? -words.numerator : words.numerator) * scale;
    Wide quotient = scaled / words.denominator, twice = scaled % words.denominator * 2;
    if (twice > words.denominator || (twice == words.denominator && quotient % 2 != 0)) ++quotient;
    auto high = static_cast<std::int64_t>(quotient / largest_power);
    std::string digits = std::to_string(static_cast<std::int64_t>(quotient % largest_power));
    if (high > 0) digits = std::to_string(high) + std::string(decimals_of_a_word - digits.size(), '0') + digits;
    return {std::move(digits), words.numerator < 0 && quotient > 0};
}

Rounded rounded(const Number& number, unsigned decimals) {
    auto words = number.words();
    if (words && decimals <= decimals_of_a_word) return rounded(*words, decimals);
    mpz_class scaled = number.scaled(decimals);
    return {mpz_class(abs(scaled)).get_str(), sgn(scaled) < 0};
}

}  // namespace

std::string to_fixed(const Number& number, unsigned decimals) {
    auto [digits, negative] = rounded(number, decimals);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals > 0) digits.insert(digits.size() - decimals, ".");
    return (negative ? "-" : "") + digits;
}

std::string to_decimal(const Number& number) {
    auto decimals = decimals_needed(number);
    if (decimals) return to_fixed(number, *decimals);
    std::string text = to_fixed(number, places_when_endless);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string to_exact(const Number& number) {
    auto decimals = decimals_needed(number);
    return decimals ? to_fixed(number, *decimals) : number.rational().get_str();
}

std::string to_grouped(const Number& number, unsigned decimals) {
    std::string text = to_fixed(number, decimals);
    std::size_t point = std::min(text.find('.'), text.size());
    std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3) text.insert(at - 3, " ");
    return text;
}

}  // namespace ghg
