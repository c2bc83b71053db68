#include "base/csv.h"

#include <doctest/doctest.h>

using ghg::CsvText;
using ghg::read_csv;
using Fields = std::vector<std::string>;

namespace {

std::string error_of(std::string_view text, ghg::CsvOptions options = {}) {
    CsvText csv = read_csv(text, options);
    if (!csv.error) return "none";
    return std::to_string(csv.error->line) + ":" + std::to_string(csv.error->column) + " " + csv.error->says;
}

}  // namespace

TEST_CASE("rows end with LF, CRLF or the end of the text") {
    for (std::string_view text : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\n1,2"}) {
        CsvText csv = read_csv(text);
        CHECK_FALSE(csv.error);
        REQUIRE(csv.rows.size() == 2);
        CHECK(csv.rows[1].fields == Fields{"1", "2"});
    }
}

TEST_CASE("an empty text has no rows, an empty line is a row of one empty field") {
    CHECK(read_csv("").rows.empty());
    CHECK(read_csv("\xEF\xBB\xBF").rows.empty());
    CHECK(read_csv("\n").rows.at(0).fields == Fields{""});
}

TEST_CASE("a byte order mark is dropped, and columns do not count it") {
    CsvText csv = read_csv("\xEF\xBB\xBFid,x\n1,2\n");
    CHECK(csv.rows.at(0).fields == Fields{"id", "x"});
    CHECK(error_of("\xEF\xBB\xBF\"open") == "1:1 a quoted field that is not closed");
}

TEST_CASE("quotes hold delimiters, quotes and line ends") {
    CsvText csv = read_csv("\"a,b\",\"say \"\"hi\"\"\",\"\"\n");
    CHECK(csv.rows.at(0).fields == Fields{"a,b", "say \"hi\"", ""});
    CHECK(read_csv("\"two\r\nlines\",x").rows.at(0).fields == Fields{"two\r\nlines", "x"});
}

TEST_CASE("a row knows its physical line, also after quoted line ends") {
    CsvText csv = read_csv("a,b\n\"1\n2\",x\n3,4\n");
    REQUIRE(csv.rows.size() == 3);
    CHECK(csv.rows[1].line == 2);
    CHECK(csv.rows[2].line == 4);
    CHECK(read_csv("a\nb\n", {.first_line = 9}).rows.at(1).line == 10);
}

TEST_CASE("blanks are kept and trailing delimiters make empty fields") {
    CHECK(read_csv(" a ,b,").rows.at(0).fields == Fields{" a ", "b", ""});
    CHECK(read_csv(",\n").rows.at(0).fields == Fields{"", ""});
}

TEST_CASE("the delimiter is the one that was asked for") {
    CHECK(read_csv("a;b,c\n", {.delimiter = ';'}).rows.at(0).fields == Fields{"a", "b,c"});
}

TEST_CASE("errors name line and column, in code points") {
    CHECK(error_of("a,b\nö,\"x") == "2:3 a quoted field that is not closed");
    CHECK(error_of("a\n\"x\n\ny") == "2:1 a quoted field that is not closed");
    CHECK(error_of("\"a\"b,c\n") == "1:4 text after a closing quote");
    CHECK(error_of("\"a\nb\"c\n") == "2:3 text after a closing quote");
    CHECK(error_of("å\"b\n") == "1:2 a quote inside a field that does not begin with one");
    CHECK(error_of("a\rb\n") == "1:2 a carriage return without a line feed");
}

TEST_CASE("a row of another width is an error at its beginning, unless widths may differ") {
    CHECK(error_of("a,b\n1,2\n3\n") == "3:1 1 field where the first row has 2");
    CHECK(error_of("a,b\n\"1\n\",2,3\n") == "2:1 3 fields where the first row has 2");
    CHECK(read_csv("a,b\n3\n", {.same_width = false}).rows.size() == 2);
}

TEST_CASE("the rows before an error are kept") { CHECK(read_csv("a\nb\n\"c").rows.size() == 2); }

TEST_CASE("what is written reads back") {
    for (std::string_view field : {"plain", "with,comma", "with \"quotes\"", "two\nlines", "", " blanks ", "\r"}) {
        CsvText csv = read_csv(ghg::csv_field(field) + ",x\n");
        REQUIRE_FALSE(csv.error);
        CHECK(csv.rows.at(0).fields.at(0) == field);
    }
    CHECK(ghg::csv_field("plain") == "plain");
    CHECK(ghg::csv_field("a;b", ';') == "\"a;b\"");
}
