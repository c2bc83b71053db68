#include "base/number.h"
#include "engine_support.h"

#include <doctest/doctest.h>
#include <limits>
#include <random>

using namespace ghg;
using world::num;

TEST_CASE("a decimal shows all its digits where they end") {
    CHECK(to_decimal(num("38.2632")) == "38.2632");
    CHECK(to_decimal(num("100")) == "100");
    CHECK(to_decimal(num("1.500")) == "1.5");
    CHECK(to_decimal(Number::fraction(1, 8)) == "0.125");
    CHECK(to_decimal(Number::fraction(-7, 20)) == "-0.35");
    CHECK(to_decimal(Number::fraction(1, 1L << 20)) == "0.00000095367431640625");
    CHECK(to_decimal(num("0.00000000000000000000000000001")) == "0.00000000000000000000000000001");
}

TEST_CASE("an endless decimal is rounded half to even at fifteen places") {
    CHECK(to_decimal(Number::fraction(1, 3)) == "0.333333333333333");
    CHECK(to_decimal(Number::fraction(2, 3)) == "0.666666666666667");
    CHECK(to_decimal(Number::fraction(-2, 3)) == "-0.666666666666667");
    CHECK(to_decimal(Number(10) / Number(3)) == "3.333333333333333");
    CHECK(to_decimal(Number(1) + num("0.000000000000001") / Number(3)) == "1");
}

TEST_CASE("an exact text is a decimal that ends or a fraction") {
    CHECK(to_exact(num("0.15")) == "0.15");
    CHECK(to_exact(Number::fraction(30, 365)) == "6/73");
    CHECK(to_exact(Number::fraction(-1, 3)) == "-1/3");
    CHECK(to_exact(Number(12000)) == "12000");
}

TEST_CASE("a tie goes to the even digit") {
    CHECK(to_fixed(num("4.55"), 1) == "4.6");
    CHECK(to_fixed(num("4.45"), 1) == "4.4");
    CHECK(to_fixed(num("2.675"), 2) == "2.68");
    CHECK(to_fixed(num("2.665"), 2) == "2.66");
    CHECK(to_fixed(num("0.5"), 0) == "0");
    CHECK(to_fixed(num("1.5"), 0) == "2");
    CHECK(to_fixed(num("2.5"), 0) == "2");
    CHECK(to_fixed(num("-2.5"), 0) == "-2");
    CHECK(to_fixed(num("-3.5"), 0) == "-4");
}

TEST_CASE("anything beyond a tie goes to the nearer digit") {
    CHECK(to_fixed(num("0.500000000000000000001"), 0) == "1");
    CHECK(to_fixed(num("2.4999999999999999999"), 0) == "2");
    CHECK(to_fixed(num("-0.51"), 0) == "-1");
    CHECK(to_fixed(num("0.005"), 2) == "0.00");
    CHECK(to_fixed(num("0.015"), 2) == "0.02");
}

TEST_CASE("fixed decimals are all printed") {
    CHECK(to_fixed(Number(7), 2) == "7.00");
    CHECK(to_fixed(num("0.05"), 4) == "0.0500");
    CHECK(to_fixed(Number(0), 2) == "0.00");
    CHECK(to_fixed(num("123456.789"), 0) == "123457");
}

TEST_CASE("grouped text has a space between groups of three and none at the edges") {
    CHECK(to_grouped(Number(999), 0) == "999");
    CHECK(to_grouped(Number(1000), 0) == "1 000");
    CHECK(to_grouped(Number(68212208), 0) == "68 212 208");
    CHECK(to_grouped(num("1234567.891"), 2) == "1 234 567.89");
    CHECK(to_grouped(Number(-123456), 1) == "-123 456.0");
    CHECK(to_grouped(num("-1234.5"), 1) == "-1 234.5");
    CHECK(to_grouped(num("999999.995"), 2) == "1 000 000.00");
}

TEST_CASE("minus zero is never printed") {
    Number little = num("-0.001");
    CHECK(to_fixed(little, 2) == "0.00");
    CHECK(to_grouped(little, 0) == "0");
    CHECK(to_decimal(Number::fraction(-1, 3) * num("0.000000000000001")) == "0");
}

TEST_CASE("what was printed exactly reads back as the same number") {
    for (const char* text : {"0", "1", "-1", "0.00026", "18400", "-0.125", "999999999999999.999"})
        CHECK(num(to_decimal(num(text))) == num(text));
}

TEST_CASE("numbers of one word are rounded and written as GMP does it, at every number of decimals") {
    std::mt19937_64 seeded(2022);
    auto as_gmp = [](const Number& number, unsigned decimals) {
        mpz_class scaled = number.scaled(decimals);
        std::string digits = mpz_class(abs(scaled)).get_str();
        if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
        if (decimals > 0) digits.insert(digits.size() - decimals, ".");
        return (sgn(scaled) < 0 ? "-" : "") + digits;
    };
    constexpr long largest = std::numeric_limits<long>::max();
    for (int i = 0; i < 2000; ++i) {
        auto above = static_cast<long>(seeded() >> (1 + seeded() % 63)), below = static_cast<long>(1UL << seeded() % 5);
        for (int fives = static_cast<int>(seeded() % 4); fives > 0; --fives) below *= 5;
        if (i % 3 == 0) below = static_cast<long>(1 + (seeded() >> (1 + seeded() % 63)) % largest);
        if (i % 7 == 0) above = largest - i % 3;
        Number number = Number::fraction(i % 2 == 0 ? above : -above, below);
        for (unsigned decimals = 0; decimals <= 20; ++decimals)
            REQUIRE(to_fixed(number, decimals) == as_gmp(number, decimals));
        REQUIRE(*parse_exact(to_exact(number)) == number);
    }
}
