#include "base/number.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace ghg {
namespace {

// Holds the product of any two parts, and the sum of two such products.
__extension__ using Wide = __int128;

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

// The lowest of all is left out: its negative would not fit.
bool fits(Wide value) { return value <= largest && value >= -largest; }

bool fits(const mpz_class& value) { return value.fits_slong_p() && value != std::numeric_limits<long>::min(); }

// One of the two mostly divides the other, or is 1; `b` is above zero.
std::int64_t common_divisor(std::int64_t a, std::int64_t b) {
    if (b == 1 || a == 1) return 1;
    std::int64_t large = std::max(std::abs(a), b), small = std::min(std::abs(a), b);
    if (small == 0) return large;
    std::int64_t rest = large % small;
    return rest == 0 ? small : std::gcd(small, rest);
}

std::int64_t narrow(Wide value) { return static_cast<std::int64_t>(value); }

}  // namespace

Number::Number(long whole) {
    if (fits(Wide(whole)))
        numerator_ = whole;
    else
        large_ = std::make_unique<mpq_class>(whole);
}

Number::Number(const Number& other)
    : numerator_(other.numerator_),
      denominator_(other.denominator_),
      large_(other.large_ ? std::make_unique<mpq_class>(*other.large_) : nullptr) {}

Number& Number::operator=(const Number& other) {
    if (this == &other) return *this;
    numerator_ = other.numerator_;
    denominator_ = other.denominator_;
    large_ = other.large_ ? std::make_unique<mpq_class>(*other.large_) : nullptr;
    return *this;
}

Number Number::from(mpq_class value) {
    Number result;
    if (fits(value.get_num()) && fits(value.get_den())) {
        result.numerator_ = value.get_num().get_si();
        result.denominator_ = value.get_den().get_si();
    } else {
        result.large_ = std::make_unique<mpq_class>(std::move(value));
    }
    return result;
}

Number Number::fraction(long numerator, long denominator) {
    if (denominator == 0) throw std::domain_error("a fraction with denominator zero");
    if (!fits(Wide(numerator)) || !fits(Wide(denominator)))
        return from(mpq_class(numerator, 1) / mpq_class(denominator, 1));
    long common = std::gcd(numerator, denominator);
    if (denominator < 0) common = -common;
    Number result;
    result.numerator_ = numerator / common;
    result.denominator_ = denominator / common;
    return result;
}

mpq_class Number::rational() const {
    if (large_) return *large_;
    mpq_class value;
    mpz_set_si(value.get_num_mpz_t(), numerator_);
    mpz_set_si(value.get_den_mpz_t(), denominator_);
    return value;
}

// Knuth, The Art of Computer Programming, volume 2, section 4.5.1: sums and products in lowest terms with divisors of
// one word.
Number& Number::operator+=(const Number& other) {
    if (other.is_zero()) return *this;
    if (!large_ && !other.large_) {
        std::int64_t common = common_divisor(denominator_, other.denominator_);
        std::int64_t other_part = other.denominator_ / common;
        Wide sum = Wide(numerator_) * other_part + Wide(other.numerator_) * (denominator_ / common);
        std::int64_t shared = common == 1 ? 1 : common_divisor(narrow(sum % common), common);
        Wide below = Wide(denominator_ / common) * (other.denominator_ / shared);
        if (fits(sum / shared) && fits(below)) {
            numerator_ = narrow(sum / shared);
            denominator_ = narrow(below);
            return *this;
        }
    }
    return *this = from(rational() + other.rational());
}

Number& Number::operator-=(const Number& other) {
    if (other.large_) return *this = from(rational() - *other.large_);
    Number negative;
    negative.numerator_ = -other.numerator_;
    negative.denominator_ = other.denominator_;
    return *this += negative;
}

Number& Number::operator*=(const Number& other) {
    if (!large_ && !other.large_) {
        std::int64_t left = common_divisor(numerator_, other.denominator_);
        std::int64_t right = common_divisor(other.numerator_, denominator_);
        Wide above = Wide(numerator_ / left) * (other.numerator_ / right);
        Wide below = Wide(denominator_ / right) * (other.denominator_ / left);
        if (fits(above) && fits(below)) {
            numerator_ = narrow(above);
            denominator_ = narrow(below);
            return *this;
        }
    }
    return *this = from(rational() * other.rational());
}

Number& Number::operator/=(const Number& other) {
    if (other.is_zero()) throw std::domain_error("division by zero");
    if (other.large_) return *this = from(rational() / *other.large_);
    Number inverse;
    inverse.numerator_ = other.numerator_ < 0 ? -other.denominator_ : other.denominator_;
    inverse.denominator_ = other.numerator_ < 0 ? -other.numerator_ : other.numerator_;
    return *this *= inverse;
}

bool operator==(const Number& a, const Number& b) {
    if (a.large_ && b.large_) return *a.large_ == *b.large_;
    return !a.large_ && !b.large_ && a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
    if (a.large_ || b.large_) return cmp(a.rational(), b.rational()) <=> 0;
    return Wide(a.numerator_) * b.denominator_ <=> Wide(b.numerator_) * a.denominator_;
}

}  // namespace ghg
