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

TEST_CASE("a sum is told in millionths where it is a whole number of them that fits a word") {
    AmountSum sum;
    sum.add(-4550, 2);
    CHECK(sum.millionths() == -45'500'000);
    sum.add(1, 6);
    CHECK(sum.millionths() == -45'500'000 + 1);
    AmountSum finer = sum;
    finer.add(1, 7);
    CHECK_FALSE(finer.millionths());
    AmountSum rest = sum;
    rest.add(Number(1));
    CHECK_FALSE(rest.millionths());
    AmountSum large;
    large.add(9'223'372'036'854, 0);
    CHECK(large.millionths() == 9'223'372'036'854'000'000);
    large.add(1, 0);
    CHECK_FALSE(large.millionths());
}
