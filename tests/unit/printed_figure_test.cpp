#include "import/printed_figure.h"

#include <doctest/doctest.h>

using ghg::Number;
using ghg::printed_figure;

TEST_CASE("an exponent moves the point and loses no digit") {
    CHECK(printed_figure("4.57e-09").text == "0.00000000457");
    CHECK(printed_figure("3.00e-08").text == "0.0000000300");
    CHECK(printed_figure("1.72e-01").text == "0.172");
    CHECK(printed_figure("1.72E+2").text == "172");
    CHECK(printed_figure("1.72e4").text == "17200");
    CHECK(printed_figure("12.5e0").text == "12.5");
    CHECK(printed_figure("0.5e1").text == "5");
    CHECK(*printed_figure("4.57e-09").value == Number(457) / Number(100000000000));
}

TEST_CASE("digits without exponent stay as printed, and an explicit zero is a figure") {
    CHECK(printed_figure("0.532").text == "0.532");
    CHECK(printed_figure("1.50").text == "1.50");
    CHECK(printed_figure("0").value->is_zero());
    CHECK(printed_figure("0.00e+00").value->is_zero());
}

TEST_CASE("a blank, `< 1` and `n/a` are no figure, and never zero") {
    for (const char* cell : {"", "< 1", "<1", "n/a", "N/A", "NA", "-"}) {
        CAPTURE(cell);
        CHECK_FALSE(printed_figure(cell).value);
        CHECK(printed_figure(cell).fault.empty());
        CHECK_FALSE(printed_figure(cell).none.empty());
    }
}

TEST_CASE("what is no number, or below zero, is a fault") {
    CHECK(printed_figure("1,5").fault == "`1,5` is not a number");
    CHECK(printed_figure("1 000").fault == "`1 000` is not a number");
    CHECK(printed_figure("12e").fault == "`12e` is not a number");
    CHECK(printed_figure("e5").fault == "`e5` is not a number");
    CHECK(printed_figure("1e-31").fault == "`1e-31` is not a number");
    CHECK(printed_figure("1e5x").fault == "`1e5x` is not a number");
    CHECK(printed_figure("nan").fault == "`nan` is not a number");
    CHECK(printed_figure("-0.1").fault == "`-0.1` is below zero");
    CHECK(printed_figure("-1e-3").fault == "`-1e-3` is below zero");
}

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
         {"2.5", "", "END", "e", "1e", "e5", "1e5.0", "-1e2", ".5e1", "1.e1", "1e31", "1e-99999999999"})
        CHECK_FALSE(ghg::without_exponent(text));
}
