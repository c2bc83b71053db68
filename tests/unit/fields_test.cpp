#include "read/fields.h"
#include "read_support.h"

#include <doctest/doctest.h>
#include <deque>

namespace ghg {

TEST_CASE("a missing key is told at the beginning of its map, with an example") {
    Parsed parsed("- {id: a}\n- x: 1\n  y:\n");
    Diagnostics out;
    for (const Node& item : parsed.root().items()) Fields(item, out).required_text("y", "5 kWh");
    CHECK(told(out) == Told{"missing-key 1:3+1", "missing-key 3:3+1"});
    CHECK(out[0].says == "`y` is missing");
    CHECK(out[0].next_step == "Add it, for example y: 5 kWh");
}

TEST_CASE("an optional key without a value is told") {
    Parsed parsed("site:\nnote: \"\"\nlegs: []\nvia: [a, , b]\n");
    Diagnostics out;
    Fields fields(parsed.root(), out);
    CHECK(fields.text("site").empty());
    CHECK(fields.text("note").empty());
    CHECK(fields.text("other").empty());
    CHECK(fields.texts("legs").empty());
    CHECK(fields.texts("via").size() == 2);
    CHECK(told(out) == Told{"empty-value 1:1+4", "empty-value 2:7+2", "empty-value 3:7+1", "empty-value 4:10+1"});
}

TEST_CASE("a value of another kind is told") {
    Parsed parsed("a: [1]\nb: {c: d}\ne: f\n");
    Diagnostics out;
    Fields fields(parsed.root(), out);
    CHECK(fields.text("a").empty());
    CHECK(fields.texts("b").empty());
    CHECK_FALSE(fields.required_list("e", "[]"));
    CHECK_FALSE(fields.map("e"));
    CHECK(told(out) == Told{"wrong-type 1:4+1", "wrong-type 2:4+1", "wrong-type 3:4+1", "wrong-type 3:4+1"});
    CHECK(out[0].says == "`a` is a list, where a text is asked for");
}

TEST_CASE("unknown keys are told with near names among those asked for") {
    Parsed parsed("quantty: 1\nregion: SE\n");
    Diagnostics out;
    Fields fields(parsed.root(), out);
    fields.text("quantity");
    fields.text("region");
    CHECK(fields.rest().size() == 1);
    fields.refuse_unknown();
    CHECK(told(out) == Told{"unknown-key 1:1+7"});
    CHECK(out[0].near == std::vector<std::string>{"quantity"});
}

TEST_CASE("words, years and truth are read or told") {
    Parsed parsed("basis: markte\nyear: 22\nok: yes\nfine: true\ncount: 12 kWh\nsmall: 0.5\n");
    Diagnostics out;
    Fields fields(parsed.root(), out);
    CHECK(fields.choice("basis", {"location", "market"}).empty());
    CHECK_FALSE(fields.year("year"));
    CHECK_FALSE(fields.truth("ok"));
    CHECK(fields.truth("fine") == true);
    CHECK_FALSE(fields.number("count"));
    CHECK(fields.number("small") == Number::fraction(1, 2));
    CHECK(told(out) ==
          Told{"unknown-word 1:8+6", "not-a-year 2:7+2", "not-true-or-false 3:5+3", "not-a-number 5:11+3"});
    CHECK(out[0].near == std::vector<std::string>{"market"});
}

TEST_CASE("periods are a year, or two days in order") {
    Diagnostics out;
    auto read = [&](const std::string& text) {
        static std::deque<Parsed> kept;
        return read_period(kept.emplace_back("p: " + text).root().find("p"), out);
    };
    CHECK(read("2022") == whole_year(2022));
    auto broken_year = read("{from: 2021-05-01, to: 2022-04-30}");
    REQUIRE(broken_year);
    CHECK(days_in(*broken_year) == 365);
    CHECK_FALSE(read("{from: 2022-05-01, to: 2021-04-30}"));
    CHECK_FALSE(read("{from: 2020-01-01, to: 2022-01-02}"));
    CHECK_FALSE(read("{from: 2021-02-29, to: 2022-01-02}"));
    CHECK_FALSE(read("[2021]"));
    CHECK(told(out) ==
          Told{"period-reversed 1:27+10", "period-too-long 1:27+10", "not-a-date 1:11+10", "wrong-type 1:4+1"});
}

TEST_CASE("a month, or two days in one text, are told how to be written") {
    auto advice = [](const std::string& text) {
        Parsed parsed("p: " + text);
        CHECK_FALSE(read_period(parsed.root().find("p"), parsed.out));
        CHECK(parsed.out.at(0).slug == "not-a-year");
        return parsed.out.at(0).next_step;
    };
    CHECK(advice("2022-02") == "Write the first and the last day: period: {from: 2022-02-01, to: 2022-02-28}");
    CHECK(advice("2022-01-01 to 2022-12-31") ==
          "Write the first and the last day: period: {from: 2022-01-01, to: 2022-12-31}");
    CHECK(advice("2021-05-01/2022-04-30") ==
          "Write the first and the last day: period: {from: 2021-05-01, to: 2022-04-30}");
    for (const char* other : {"2022-13", "May 2022", "22", "2022-02-30 to 2022-03-01"})
        CHECK(advice(other) ==
              "Write a year of four digits, such as 2022, or its first and last day, such as period: {from: "
              "2022-02-01, to: 2022-02-28}");
}

TEST_CASE("blanks alone are no value") {
    Parsed parsed("a: \"  \"\nb: \" \\t\\u00a0 \"\nc: [\" \"]\n");
    Diagnostics out;
    Fields fields(parsed.root(), out);
    CHECK(fields.required_word("a", "x").empty());
    CHECK(fields.word("b").empty());
    CHECK(fields.texts("c").empty());
    CHECK(told(out) == Told{"missing-key 1:4+4", "empty-value 2:4+12", "empty-value 3:5+3"});
}

TEST_CASE("what was reported before is not said again") {
    Parsed parsed("{quantity: 1,5 kWh, note: !x y}");
    Diagnostics out;
    Fields fields(parsed.root(), out);
    CHECK(fields.required_text("quantity", "5 kWh").empty());
    CHECK(fields.required_text("id", "a").empty());
    CHECK(fields.text("note").empty());
    CHECK(out.empty());
}

}  // namespace ghg
