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

TEST_CASE("the lowest and the highest numbers of one word and of two are kept, too") {
    mpz_class edge = 1;
    for (unsigned bits : {63U, 127U}) {
        mpz_mul_2exp(edge.get_mpz_t(), mpz_class(1).get_mpz_t(), bits);
        Wide half = Wide(1) << (bits - 1), highest = half - 1 + half;
        CHECK(number_of(highest).rational() == mpq_class(edge - 1));
        CHECK(number_of(-highest - 1).rational() == mpq_class(-edge));
    }
}
