#include "ledger/amount_sum.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("amounts of different decimals add up exactly") {
    AmountSum sum;
    sum.add(4550, 2);
    sum.add(-1, 9);
    sum.add(3, 0);
    CHECK(sum.value() == Number::fraction(4550, 100) - Number::fraction(1, 1'000'000'000) + Number(3));
}

TEST_CASE("more decimals than nine, and more digits than a word, are added as they are") {
    AmountSum sum;
    sum.add(1, 18);
    sum.add(-3, 12);
    sum.add(Number::from_digits("12345678901234567890123", 3, false));
    CHECK(sum.value() == Number::from_digits("1", 18, false) - Number::from_digits("3", 12, false) +
                             Number::from_digits("12345678901234567890123", 3, false));
}

TEST_CASE("sums beyond a word are exact, and joined sums are the sum of all") {
    constexpr std::int64_t most = 999'999'999'999'999'999;
    AmountSum one, other;
    for (int i = 0; i < 1000; ++i) one.add(most, 0);
    for (int i = 0; i < 10; ++i) other.add(-most, 9);
    one.join(other);
    CHECK(one.value() == Number(most) * Number(1000) - Number(most) * Number(10) / Number(1'000'000'000));
}
