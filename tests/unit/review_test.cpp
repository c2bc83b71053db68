#include "engine/review.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

const Source file{"tables/own.yaml", "table: own\n", "ab12"};
const Source builtin{"factors/ei/2022/electricity.yaml", "", "cd34"};

std::shared_ptr<TableHead> head(std::string table, std::string review_by, const Source& from = file) {
    auto made = std::make_shared<TableHead>();
    made->table = std::move(table);
    made->edition = "own/2022";
    made->review_by = std::move(review_by);
    made->at = {&from, 1, 8, 3};
    return made;
}

/// Three activities whose lines rest on the tables they are given.
struct Year {
    FactorBook book;
    Inventory inventory;
    Result result;
    std::deque<Factor> factors;

    Year() {
        for (const char* id : {"car", "power", "trip"}) inventory.activities.emplace_back().id = id;
        result.inventory = &inventory;
    }
    const Factor& factor(std::shared_ptr<const TableHead> of, Details match = {}) {
        book.add(Table{of, {}, {}});
        Factor& made = factors.emplace_back();
        made.head = std::move(of);
        made.match = std::move(match);
        return made;
    }
    EmissionLine& line(std::size_t activity, const Factor& with, Number kg, std::optional<Basis> basis = {}) {
        EmissionLine& made = result.lines.emplace_back();
        made.activity = &inventory.activities[activity];
        made.factor = &with;
        made.kg_co2e = std::move(kg);
        made.basis = basis;
        return made;
    }
    std::vector<ReviewDue> due(const char* day) const { return review_due(result, book, *parse_date(day)); }
};

}  // namespace

TEST_CASE("a table is due from the day after the one it was to be reviewed by") {
    Year year;
    year.line(0, year.factor(head("fuels", "2026-07-31")), Number(5));
    CHECK(year.due("2026-07-30").empty());
    CHECK(year.due("2026-07-31").empty());
    REQUIRE(year.due("2026-08-01").size() == 1);
    CHECK(year.due("2026-08-01")[0].head->table == "fuels");
}

TEST_CASE("a table that states no day, or that no line rests on, is never due") {
    Year year;
    year.line(0, year.factor(head("fuels", "")), Number(5));
    year.factor(head("hotel", "2020-01-01"));
    CHECK(year.due("2200-12-31").empty());
}

TEST_CASE("what rests on a table is said once: its activities, and their kg added up") {
    Year year;
    const Factor& fuel = year.factor(head("fuels", "2026-07-31"));
    year.line(2, fuel, Number(7));
    year.line(0, fuel, Number(5));
    year.line(0, fuel, Number(1));
    auto due = year.due("2027-01-01");
    REQUIRE(due.size() == 1);
    CHECK(due[0].activities == std::set<std::string>{"car", "trip"});
    CHECK(due[0].kg_co2e == Number(7 + 5 + 1));
}

TEST_CASE("of Scope 2 the market basis counts, and the location basis where only that is touched") {
    Year year;
    const Factor& both = year.factor(head("electricity", "2026-07-31"));
    const Factor& one = year.factor(head("grid", "2026-07-31"));
    year.line(1, both, Number(20), Basis::location);
    year.line(1, both, Number(80), Basis::market);
    year.line(1, one, Number(3), Basis::location);
    auto due = year.due("2027-01-01");
    REQUIRE(due.size() == 2);
    CHECK(due[0].kg_co2e == Number(80));
    CHECK(due[1].kg_co2e == Number(3));
}

TEST_CASE("the ratios of a line's steps are rested on, under a factor of the user's own too") {
    Year year;
    auto ratios = head("vehicle-energy", "2026-07-31");
    year.book.add(Table{ratios, {}, {}});
    Ratio ratio;
    ratio.head = ratios;
    Factor own;
    own.own = true;
    year.line(0, own, Number(9)).steps = {Step{.what = "kWh per km", .ratio = &ratio}};
    auto due = year.due("2027-01-01");
    REQUIRE(due.size() == 1);
    CHECK(due[0].head == ratios.get());
    CHECK(due[0].kg_co2e == Number(9));
}

TEST_CASE("a leg rests on the bands that gave its haul, a sum of flights does not") {
    Year year;
    Bands bands;
    bands.detail = "haul";
    bands.head = *head("haul", "2026-07-31");
    year.book.add(bands);
    const Factor& flight = year.factor(head("flights", ""), {{"haul", "short"}});
    year.line(2, flight, Number(4));
    CHECK(year.due("2027-01-01").empty());
    year.line(2, flight, Number(6)).leg = "ARN-FCO";
    REQUIRE(year.due("2027-01-01").size() == 1);
    CHECK(year.due("2027-01-01")[0].kg_co2e == Number(6));
}

TEST_CASE("the RFI line rests on the cited choice, and no other line does") {
    Year year;
    auto choices = head("rfi", "2026-07-31");
    Table table{choices, {}, {}};
    Ratio& choice = table.ratios.emplace_back();
    choice.id = "rfi.x";
    choice.head = choices;
    year.book.add(std::move(table));
    year.inventory.boundary.rfi.choice = {"own/2022", "rfi.x"};
    const Factor& flight = year.factor(head("flights", ""));
    year.line(2, flight, Number(4));
    CHECK(year.due("2027-01-01").empty());
    year.line(2, flight, Number(3)).uses_co2_only = true;
    REQUIRE(year.due("2027-01-01").size() == 1);
    CHECK(year.due("2027-01-01")[0].kg_co2e == Number(3));
}

TEST_CASE("of a folder every table and every bands file is looked at, built-in ones not") {
    FactorBook book;
    book.add(Table{head("fuels", "2026-07-31"), {}, {}});
    book.add(Table{head("hotel", "2026-07-31", builtin), {}, {}});
    book.add(Table{head("grid", "2028-07-31"), {}, {}});
    Bands bands;
    bands.detail = "haul";
    bands.head = *head("haul", "2026-07-30");
    book.add(bands);
    auto due = review_due(book, *parse_date("2026-08-01"));
    REQUIRE(due.size() == 2);
    CHECK(due[0].head->table == "fuels");
    CHECK(due[1].head->table == "haul");
    CHECK(!due[0].kg_co2e);
    CHECK(due[0].activities.empty());
}
