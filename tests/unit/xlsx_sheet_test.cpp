#include "report/xlsx/sheet.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("columns count A to Z, AA to ZZ, AAA") {
    CHECK(column_name(0) == "A");
    CHECK(column_name(25) == "Z");
    CHECK(column_name(26) == "AA");
    CHECK(column_name(26 + 26 * 26 - 1) == "ZZ");
    CHECK(column_name(26 + 26 * 26) == "AAA");
}

TEST_CASE("a cell is named with its sheet, which is quoted where it is no plain word") {
    CHECK(cell_name("Lines", 9, 5) == "Lines!$J$5");
    CHECK(cell_name("Lines 2019", 9, 5) == "'Lines 2019'!$J$5");
    CHECK(range_name("Gases", 9, 2, 4) == "Gases!$J$2:$J$4");
    CHECK(range_name("Gases", 9, 2, 1) == "Gases!$J$2:$J$2");
}

TEST_CASE("a fraction without end stays one where a reviewer may change it, as far as a spreadsheet reads it") {
    SheetCell days = constant_cell(Number::fraction(30, 365));
    CHECK(days.kind == SheetCell::Kind::formula);
    CHECK(days.text == "6/73");
    CHECK(days.value == 30.0 / 365.0);
    CHECK(constant_cell(Number::fraction(1, 8)).kind == SheetCell::Kind::number);
    Number long_one = *parse_number("1234567890.12345678").value / Number(3);
    CHECK(constant_cell(long_one).kind == SheetCell::Kind::number);
    CHECK(number_cell(Number::fraction(1, 3)).kind == SheetCell::Kind::number);
}

TEST_CASE("what is exact is a text of all digits, and nothing is an empty cell") {
    CHECK(exact_cell(*parse_number("0.000000000000000000001").value).text == "0.000000000000000000001");
    CHECK(exact_cell(std::optional<Number>()).kind == SheetCell::Kind::blank);
    CHECK(text_cell("").kind == SheetCell::Kind::blank);
}
