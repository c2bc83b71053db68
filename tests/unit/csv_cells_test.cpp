#include "report/csv_cells.h"

#include "base/csv.h"
#include "report/wrap.h"
#include "report_fixture.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("a text that a spreadsheet would run gets an apostrophe") {
    for (const char* text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
        CHECK(inert_text(text) == "'" + std::string(text));
}

TEST_CASE("blanks and quotes in front make no difference") {
    for (const char* text : {"  =1", " \u00A0=1", "\u3000=1", "\"=1", "'=1", " \"' =1", "\u201C=1", "`@1"})
        CHECK(inert_text(text) == "'" + std::string(text));
}

TEST_CASE("where another program begins a cell inside the text, the apostrophe stands there") {
    CHECK(inert_text("a;=1") == "a;'=1");
    CHECK(inert_text("a; \"-1") == "a;' \"-1");
    CHECK(inert_text("=1;+1;b") == "'=1;'+1;b");
    CHECK(inert_text("a\t=1") == "a\t'=1");
    CHECK(inert_text("a\r\n=1") == "a\r'\n'=1");
}

TEST_CASE("other texts stay as they are, and no two become the same") {
    for (const char* text : {"", "a=b", "a-b, -c", "row 3, +1", "2022-01-01", "'x'", "a;b", "\u00E5=1"})
        CHECK(inert_text(text) == text);
    CHECK(inert_text("'=1") == "''=1");
    CHECK(inert_text("=1") == "'=1");
}

TEST_CASE("a cell of text is one line, quoted where a comma or a quote asks for it") {
    CHECK(csv_text("Freedonia") == "Freedonia");
    CHECK(csv_text("a,b") == "\"a,b\"");
    CHECK(csv_text("row \"x\"") == "\"row \"\"x\"\"\"");
    CHECK(csv_text("=1,\"2\"") == "\"'=1,\"\"2\"\"\"");
    CHECK(csv_text("a\r\nb") == "a\\x0D\\x0Ab");
    CHECK(csv_text("\t=1") == "' =1");
    CHECK(csv_text("a\xFF") == "a\\xFF");
}

TEST_CASE("a cell says the same however quickly it is made: any byte, in front and inside") {
    for (int byte = 0; byte < 256; ++byte)
        for (const char* rest : {"", "x", " =1", "; -1"})
            for (const char* before : {"", "a", "9 "}) {
                std::string text = before + std::string(1, static_cast<char>(byte)) + rest;
                CHECK(csv_text(text) == csv_field(inert_text(safe_text(text))));
            }
}

TEST_CASE("a number has all its digits, or fifteen decimals; a negative one stays a number") {
    CHECK(csv_number(test::number("-1234567.25")) == "-1234567.25");
    CHECK(csv_number(Number::fraction(2, 3)) == "0.666666666666667");
    CHECK(csv_number(Number(0)) == "0");
    CHECK(csv_number(std::nullopt).empty());
}

TEST_CASE("a row ends in CR LF") { CHECK(csv_line({"a", "", "1.5"}) == "a,,1.5\r\n"); }
