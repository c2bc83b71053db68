#include "find/table_diff.h"

#include "find_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

const std::string diesel = "  - {id: d, match: {fuel: diesel}, per: L, stage: ttw, cite: c, emits: {CO2: 2 kg}}\n";

struct Side : TestTables {
    explicit Side(const std::string& rows, const std::string& edition = "gb/2022", const std::string& head = "") {
        add("fuels", edition, "2022", head, rows);
    }
};

std::string with(std::string row, const std::string& from, const std::string& to) {
    std::size_t at = row.find(from);
    REQUIRE(at != std::string::npos);
    return row.replace(at, from.size(), to);
}

std::vector<std::string> what(const Side& was, const Side& now) {
    TableDiff diff = table_diff(was.book, now.book, PairedBy::name);
    REQUIRE(diff.changed.size() == 1);
    return diff.changed.front().what;
}

}  // namespace

TEST_CASE("rows that are alike are counted, whatever file they stand in") {
    TableDiff diff = table_diff(Side(diesel).book, Side(diesel).book, PairedBy::name);
    CHECK(diff.is_empty());
    CHECK(diff.alike == 1);
}

TEST_CASE("value, gas, unit, match, stage and citation are told apart") {
    Side was(diesel);
    CHECK(what(was, Side(with(diesel, "2 kg", "2.1 kg"))) == Told{"value"});
    CHECK(what(was, Side(with(diesel, "{CO2: 2 kg}", "{CO2: 2 kg, N2O: 1 g}"))) == Told{"value", "gas"});
    CHECK(what(was, Side(with(diesel, "per: L", "per: kg"))) == Told{"unit"});
    CHECK(what(was, Side(with(diesel, "fuel: diesel", "fuel: petrol"))) == Told{"match"});
    CHECK(what(was, Side(with(diesel, "ttw", "wtt"))) == Told{"stage"});
    CHECK(what(was, Side(with(diesel, "cite: c", "cite: other"))) == Told{"citation"});
    CHECK(what(was, Side(with(diesel, "cite: c", "cite: c, note: n"))) == Told{"note"});
    CHECK(what(was, Side(diesel, "gb/2022", "territory: GB\n")) == Told{"territory"});
}

TEST_CASE("a figure written in another way is the same figure") {
    TableDiff diff = table_diff(Side(diesel).book, Side(with(diesel, "2 kg", "2000 g")).book, PairedBy::name);
    CHECK(diff.is_empty());
}

TEST_CASE("added and removed rows, in the order of names") {
    Side was(diesel + with(diesel, "id: d", "id: b"));
    Side now(diesel + with(diesel, "id: d", "id: z") + with(diesel, "id: d", "id: e"));
    TableDiff diff = table_diff(was.book, now.book, PairedBy::name);
    CHECK(names_of(diff.added) == Told{"gb/2022#e", "gb/2022#z"});
    CHECK(names_of(diff.removed) == Told{"gb/2022#b"});
    CHECK(diff.alike == 1);
}

TEST_CASE("two editions are paired by id, and differ in their documents by what they are") {
    Side was(diesel), now(diesel, "gb/2023");
    CHECK(table_diff(was.book, now.book, PairedBy::id).is_empty());
    TableDiff by_name = table_diff(was.book, now.book, PairedBy::name);
    CHECK(names_of(by_name.added) == Told{"gb/2023#d"});
    CHECK(names_of(by_name.removed) == Told{"gb/2022#d"});
}

TEST_CASE("bands of one value are told apart by their ends, ratios by value and unit") {
    TestTables was, now;
    was.add_bands("gb/2022");
    now.add_bands("gb/2022");
    was.add("cars", "gb/2022", "2022", "", "  - {id: c, match: {vehicle: a}, value: 0.2 kWh/km, cite: c}\n", "ratios");
    now.add("cars", "gb/2022", "2022", "", "  - {id: c, match: {vehicle: a}, value: 0.3 kWh/km, cite: c}\n", "ratios");
    TableDiff diff = table_diff(was.book, now.book, PairedBy::name);
    CHECK(diff.alike == 4);
    REQUIRE(diff.changed.size() == 1);
    CHECK(diff.changed[0].what == Told{"value"});
}

}  // namespace ghg
