#include "import/plain_figure.h"

#include <doctest/doctest.h>

TEST_CASE("a figure with an exponent is written out, digit for digit") {
    CHECK(ghg::without_exponent("2e-04") == "0.0002");
    CHECK(ghg::without_exponent("1.234E-2") == "0.01234");
    CHECK(ghg::without_exponent("1.50e+03") == "1500");
    CHECK(ghg::without_exponent("1.2345e2") == "123.45");
    CHECK(ghg::without_exponent("12e0") == "12");
    CHECK(ghg::without_exponent("12.5e-1") == "1.25");
    CHECK(ghg::without_exponent("12.5e-2") == "0.125");
    CHECK(ghg::without_exponent("4e-20") == "0.00000000000000000004");
}

TEST_CASE("anything else is left to the one who reads numbers") {
    for (const char* text :
         {"2.5", "", "END", "e", "1e", "e5", "1e5.0", "-1e2", ".5e1", "1.e1", "1e21", "1e-99999999999"})
        CHECK_FALSE(ghg::without_exponent(text));
}
