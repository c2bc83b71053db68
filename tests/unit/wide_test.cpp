#include "base/wide.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("a whole number of two words keeps all its digits, on both sides of zero") {
    Wide power = 1;
    Number expected(1);
    for (int digits = 0; digits < 38; ++digits) {
        CHECK(number_of(power) == expected);
        CHECK(number_of(power - 1) == expected - Number(1));
        CHECK(number_of(-power) == Number(0) - expected);
        power *= 10;
        expected *= Number(10);
    }
}
