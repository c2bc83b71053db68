#include "report/table.h"

#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("columns stand under each other, figures to the right, no blanks at the ends") {
    PrintedTable table{{{}, {"", Align::right}}, {}, 2};
    table.add({"fuel", "1.00"});
    table.add({"electricity", "1 234.50"});
    table.add({"heat"});
    CHECK(render(table) ==
          "  fuel             1.00\n"
          "  electricity  1 234.50\n"
          "  heat\n");
}

TEST_CASE("widths are counted in code points") {
    PrintedTable table{{{}, {}}, {}, 0};
    table.add({"Umeå", "x"});
    table.add({"Oslo", "y"});
    CHECK(render(table) == "Umeå  x\nOslo  y\n");
}

TEST_CASE("a column is at least as wide as it is told to be") {
    PrintedTable table{{{"", Align::left, 6}, {"", Align::right, 4}}, {}, 0};
    table.add({"a", "1"});
    CHECK(render(table) == "a          1\n");
}

TEST_CASE("a table too wide for the page narrows its widest text column") {
    PrintedTable table{{{}, {"", Align::right}}, {}, 0};
    std::string words;
    for (int i = 0; i < 30; ++i) words += "holdings ";
    table.add({words, "12.00"});
    std::string text = render(table);
    std::string first = text.substr(0, text.find('\n'));
    CHECK(count_code_points(first) == 100);
    CHECK(first.ends_with("  12.00"));
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        CHECK(count_code_points(text.substr(at, text.find('\n', at) - at)) <= 100);
}

TEST_CASE("bold rows are bold only in colour") {
    PrintedTable table{{{}}, {}, 0};
    table.add_bold({"Total"});
    CHECK(render(table, {true}) == "\x1b[1mTotal\x1b[0m\n");
    CHECK(render(table, {false}) == "Total\n");
}

TEST_CASE("control characters never reach the terminal") {
    PrintedTable table{{{}}, {}, 0};
    table.add({"a\x1b[31mb"});
    CHECK(render(table) == "a\\x1B[31mb\n");
    CHECK(safe_text("a\xFFz\n") == "a\\xFFz\\x0A");
}

TEST_CASE("text wraps at words and keeps numbers whole") {
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("about 42 300 kWh", 9) == std::vector<std::string>{"about", "42 300", "kWh"});
    CHECK(wrap("", 10) == std::vector<std::string>{""});
    CHECK(wrap("a\n  b", 10) == std::vector<std::string>{"a b"});
}

TEST_CASE("a word longer than the line is cut, or kept where one may want to copy it") {
    CHECK(wrap("abcdefgh", 3) == std::vector<std::string>{"abc", "def", "gh"});
    CHECK(wrap("see abcdefgh now", 3, LongWord::keep) == std::vector<std::string>{"see", "abcdefgh", "now"});
    CHECK(wrap("ååååå", 2) == std::vector<std::string>{"åå", "åå", "å"});
}

TEST_CASE("hanging text stands under itself") {
    std::string words(60, 'a');
    CHECK(hanging("- ", words + " " + words) == "- " + words + "\n  " + words + "\n");
    CHECK(hanging("Covers:", "") == "Covers:\n");
}

TEST_CASE("items of a list are not broken") {
    std::string long_item = std::string(80, 'a');
    CHECK(hanging_list("Not stated: ", {long_item, "4 waste", "5 x"}) ==
          "Not stated: " + long_item + ",\n            4 waste, 5 x\n");
}
