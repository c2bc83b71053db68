#include "base/number.h"

#include <doctest/doctest.h>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

using namespace ghg;

namespace {

constexpr long largest = std::numeric_limits<long>::max();
constexpr long lowest = std::numeric_limits<long>::min();

// GMP's own arithmetic is what ours is held against.
void same(const Number& ours, const mpq_class& theirs) {
    CHECK(ours.rational() == theirs);
    CHECK(ours == Number::from(theirs));
    CHECK(ours.is_zero() == (sgn(theirs) == 0));
    CHECK(ours.is_negative() == (sgn(theirs) < 0));
    CHECK(ours.is_whole() == (theirs.get_den() == 1));
}

void agree(const mpq_class& a, const mpq_class& b) {
    Number x = Number::from(a);
    Number y = Number::from(b);
    same(x + y, a + b);
    same(x - y, a - b);
    same(x * y, a * b);
    if (sgn(b) != 0) same(x / y, a / b);
    CHECK((x < y) == (a < b));
    CHECK((x == y) == (a == b));
}

// Near one word, near its half, small, and of several words.
std::vector<mpq_class> awkward() {
    std::vector<mpz_class> whole = {0, 1, 2, 3, 10, 97, 1'000'000'007};
    for (long edge : {largest, largest - 1, largest / 2, largest / 3, 3'037'000'499L, 3'037'000'500L})
        whole.emplace_back(edge);
    whole.emplace_back("9223372036854775808");
    whole.emplace_back("123456789012345678901234567890");
    std::vector<mpq_class> numbers;
    for (const mpz_class& above : whole)
        for (const mpz_class& below : whole) {
            if (below == 0) continue;
            mpq_class value(above, below);
            value.canonicalize();
            numbers.push_back(value);
            numbers.emplace_back(-value);
        }
    return numbers;
}

}  // namespace

TEST_CASE("sums, differences, products, quotients and order are GMP's, also where a word is too short") {
    std::vector<mpq_class> numbers = awkward();
    std::mt19937 seeded(2022);
    for (int round = 0; round < 4000; ++round)
        agree(numbers[seeded() % numbers.size()], numbers[seeded() % numbers.size()]);
}

TEST_CASE("a number of several words that becomes small again equals the small one") {
    Number large = Number(largest) * Number(largest);
    CHECK(large / Number(largest) == Number(largest));
    CHECK(large - large == Number(0));
    CHECK(large != Number(largest));
    CHECK(Number(largest) + Number(1) - Number(1) == Number(largest));
}

TEST_CASE("the lowest word has a negative, too") {
    CHECK(Number(lowest) + Number(largest) == Number(-1));
    CHECK(Number(0) - Number(lowest) == Number(largest) + Number(1));
    CHECK(Number::fraction(lowest, lowest) == Number(1));
    CHECK(Number::fraction(1, lowest) * Number(lowest) == Number(1));
}

TEST_CASE("a fraction is in lowest terms and its sign stands above") {
    CHECK(Number::fraction(6, -4).rational() == mpq_class(-3, 2));
    CHECK(Number::fraction(0, -4) == Number(0));
    CHECK_THROWS_AS(Number::fraction(1, 0), std::domain_error);
    CHECK_THROWS_AS(Number(1) / Number(0), std::domain_error);
}

TEST_CASE("a number may be added to itself, multiplied by itself and assigned to itself") {
    for (Number number : {Number::fraction(3, 7), Number(largest)}) {
        Number before = number;
        number += number;
        CHECK(number == before * Number(2));
        number /= number;
        CHECK(number == Number(1));
        const Number& same = before;
        before = same;
        CHECK(before - before == Number(0));
    }
}

TEST_CASE("a copy of a large number is its own") {
    Number large = Number(largest) * Number(3);
    Number copy = large;
    copy += Number(1);
    CHECK(copy - large == Number(1));
    large = Number(2);
    CHECK(large == Number(2));
}

TEST_CASE("digits of one word and of several read alike") {
    for (std::size_t digits = 1; digits <= 40; ++digits)
        for (std::size_t decimals :
             {std::size_t{0}, std::size_t{1}, std::size_t{17}, std::size_t{18}, std::size_t{19}, std::size_t{30}}) {
            std::string text(digits, '7');
            mpq_class value{mpz_class(text)};
            for (std::size_t i = 0; i < decimals; ++i) value /= 10;
            same(Number::from_digits(text, decimals, false), value);
            same(Number::from_digits(text, decimals, true), -value);
        }
}
