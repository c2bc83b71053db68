#include "base/nearest_double.h"

#include <doctest/doctest.h>
#include <cmath>

using namespace ghg;

TEST_CASE("a number becomes the double nearest to it, on either side of zero") {
    CHECK(nearest_double(Number::fraction(1, 10)) == 0.1);
    CHECK(nearest_double(Number::fraction(-1, 10)) == -0.1);
    CHECK(nearest_double(Number::fraction(2, 3)) == 2.0 / 3.0);
    CHECK(nearest_double(Number(0)) == 0);
    CHECK(nearest_double(*parse_number("9007199254740993").value) == 9007199254740992.0);  // 2^53 + 1: the lower one
}

TEST_CASE("a number beyond all doubles is infinite") {
    Number large(10);
    for (int doubled = 0; doubled < 9; ++doubled) large *= large;  // 10^512
    CHECK(std::isinf(nearest_double(large)));
    CHECK(nearest_double(Number(0) - large) < 0);
    CHECK(nearest_double(Number(1) / large) == 0);
}
