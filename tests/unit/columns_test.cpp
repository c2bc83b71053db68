#include "import/columns.h"

#include <doctest/doctest.h>

using ghg::read_columns;

TEST_CASE("columns are found by name in any order, blanks around cells do not count, lines are the file's") {
    auto file = read_columns(
        "\xEF\xBB\xBF"
        "b, a ,c\r\n1, 2,3\r\n",
        {{"a"}, {"b"}});
    REQUIRE(file.rows.size() == 1);
    CHECK(file.rows[0].line == 2);
    CHECK(file.rows[0].cells == std::vector<std::string>{"2", "1"});
    CHECK(file.not_read == std::vector<std::string>{"c"});
}

TEST_CASE("comment lines above the header are passed over and counted") {
    auto file = read_columns("# a \"quote\n#,,\na\n7\n", {{"a"}}, '#');
    REQUIRE(file.rows.size() == 1);
    CHECK(file.rows[0].line == 4);
}

TEST_CASE("a column may be missing where that is said, else it is a problem, as is one that stands twice") {
    CHECK(read_columns("a\n1\n", {{"a"}, {"b", nullptr, true}}).rows[0].cells == std::vector<std::string>{"1", ""});
    CHECK(read_columns("a\n1\n", {{"b"}}).problems[0].says == "no column `b`");
    CHECK(read_columns("a,a\n1,2\n", {{"a"}}).problems[0].says == "more than one column `a`");
}

TEST_CASE("what is no table is a problem") {
    CHECK(read_columns("", {{"a"}}).problems[0].says == "the file is empty");
    CHECK(read_columns("a\xFF\n", {{"a"}}).problems[0].says == "the file is not UTF-8");
    CHECK(read_columns("a,b\n1\n", {{"a"}}).problems[0].line == 2);
}
