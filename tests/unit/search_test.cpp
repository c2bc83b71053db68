#include "find/search.h"
#include "base/file.h"
#include "command/workspace.h"
#include "find_support.h"

#include <doctest/doctest.h>
#include <algorithm>

namespace ghg {
namespace {

// Two countries, two years, and the words of one standing in other places of another.
TestTables& tables() {
    static TestTables all;
    if (!all.book.all().empty()) return all;
    all.add(
        "fuels", "gb-dept/2022", "2022", "territory: GB\n",
        "  - {id: fuels.diesel, match: {fuel: diesel}, per: L, stage: ttw, emits: {CO2: 2.5 kg}, cite: rows 2019 to "
        "2021}\n"
        "  - {id: fuels.diesel-mineral, match: {fuel: diesel-mineral}, per: L, stage: ttw, emits: {CO2: 2.6 kg}, cite: "
        "c}\n"
        "  - {id: fuels.gas, match: {fuel: natural-gas}, per: L, stage: ttw, emits: {CO2: 2 kg}, cite: c, note: not "
        "diesel}\n"
        "  - {id: fuels.gas-2, match: {fuel: gas-natural-blend}, per: L, stage: ttw, emits: {CO2: 2 kg}, cite: c}\n");
    all.add(
        "fuels", "gb-dept/2021", "2021", "territory: GB\n",
        "  - {id: fuels.diesel, match: {fuel: diesel}, per: L, stage: ttw, emits: {CO2: 2.4 kg}, cite: row 2022}\n");
    all.add("fuels", "se-dept/2020", "2019 to 2022", "territory: SE\n",
            "  - {id: fuels.diesel, match: {fuel: diesel}, per: L, stage: ttw, emits: {CO2: 2.3 kg}, cite: c}\n");
    all.add(
        "hotel", "hotels/2022", "2022", "territory: GB\n",
        "  - {id: hotel.FR, match: {region: FR}, per: room-night, stage: cradle-to-gate, emits: {CO2: 7 kg}, cite: c}\n"
        "  - {id: hotel.GB, match: {region: GB}, per: room-night, stage: cradle-to-gate, emits: {CO2: 9 kg}, cite: "
        "c}\n");
    all.add("vehicle-energy", "cars/2022", "2022", "",
            "  - {id: vehicle-energy.diesel, match: {vehicle: diesel}, value: 0.5 kWh/km, cite: c}\n", "ratios");
    return all;
}

std::vector<std::string> found(std::string_view query) {
    std::vector<std::string> names;
    for (const SearchHit& hit : search_rows(query, tables().book, tables().territories).hits)
        names.push_back(fmt::format("{} {}", hit.score, hit.row.name()));
    return names;
}

}  // namespace

TEST_CASE("a row is found when it has every word, the best sum first") {
    // The whole value of a detail 24, the territory's name 12, the one year 12; a word of a value 16.
    CHECK(found("diesel uk 2022") ==
          Told{"48 gb-dept/2022#fuels.diesel", "40 gb-dept/2022#fuels.diesel-mineral", "26 gb-dept/2022#fuels.gas"});
    CHECK(found("Diesel, Sverige") == Told{"36 se-dept/2020#fuels.diesel"});
    CHECK(found("diesel france").empty());
}

TEST_CASE("equal sums stand by fewer details, later years, kind, edition") {
    CHECK(found("diesel") == Told{"24 gb-dept/2022#fuels.diesel", "24 cars/2022#vehicle-energy.diesel",
                                  "24 gb-dept/2021#fuels.diesel", "24 se-dept/2020#fuels.diesel",
                                  "16 gb-dept/2022#fuels.diesel-mineral", "2 gb-dept/2022#fuels.gas"});
}

TEST_CASE("a year is one the row is for, never a number of a citation") {
    CHECK(found("diesel 2021") == Told{"36 gb-dept/2021#fuels.diesel", "32 se-dept/2020#fuels.diesel"});
    CHECK(found("diesel 2020") == Told{"36 se-dept/2020#fuels.diesel"});  // its edition's own year
    CHECK(found("diesel 2018").empty());
}

TEST_CASE("a value of two words counts whole when both are sought") {
    CHECK(found("natural gas") == Told{"48 gb-dept/2022#fuels.gas", "32 gb-dept/2022#fuels.gas-2"});
    CHECK(found("natural") == Told{"16 gb-dept/2022#fuels.gas", "16 gb-dept/2022#fuels.gas-2"});
}

TEST_CASE("a row that names a region is not found by its table's territory") {
    CHECK(found("hotel france") == Told{"28 hotels/2022#hotel.FR"});
    CHECK(found("hotel storbritannien") == Told{"28 hotels/2022#hotel.GB"});
    CHECK(found("hotel gb") == Told{"40 hotels/2022#hotel.GB"});
}

TEST_CASE("a word that begins a word counts half, from three letters on") {
    CHECK(found("mineral") == Told{"16 gb-dept/2022#fuels.diesel-mineral"});
    CHECK(found("miner") == Told{"8 gb-dept/2022#fuels.diesel-mineral"});
    CHECK(found("mi").empty());
}

TEST_CASE("words of kind, document, citation and note are found, for less") {
    CHECK(found("ttw mineral") == Told{"24 gb-dept/2022#fuels.diesel-mineral"});
    CHECK(found("publisher mineral") == Told{"22 gb-dept/2022#fuels.diesel-mineral"});
    CHECK(found("rows") == Told{"4 gb-dept/2022#fuels.diesel"});
    CHECK(found("kwh km") == Told{"16 cars/2022#vehicle-energy.diesel"});
}

TEST_CASE("small words and repeated words count for nothing") {
    CHECK(found("hotel in the france") == found("hotel france"));
    CHECK(found("hotel hotel france") == found("france hotel"));
    CHECK(found("in").empty());
    CHECK(found("").empty());
}

TEST_CASE("what is not found says which word is missing, and what is near it") {
    SearchResult slip = search_rows("deisel uk", tables().book, tables().territories);
    CHECK(slip.hits.empty());
    REQUIRE(slip.words.size() == 2);
    CHECK(slip.words[0].rows == 0);
    CHECK(slip.words[0].near == Told{"diesel"});
    CHECK(slip.words[1].rows == 6);
    CHECK(slip.words[1].near == Told{});
    SearchResult both = search_rows("mineral france", tables().book, tables().territories);
    CHECK(both.words[0].rows == 1);
    CHECK(both.words[1].rows == 1);
}

TEST_CASE("built-in rows are found by their own ids, the row among the best") {
    Sources sources;
    Library library(sources, builtin_image());
    FactorBook book;
    Diagnostics out;
    library.load_all(book, out);
    std::vector<TableRow> rows = all_rows(book);
    REQUIRE(rows.size() >= 400);
    for (std::size_t i = 0; i < rows.size(); i += rows.size() / 40) {
        SearchResult result = search_rows(rows[i].name(), book, library.territories());
        INFO(rows[i].name());
        CHECK(std::ranges::any_of(result.hits, [&](const SearchHit& hit) { return hit.row == rows[i]; }));
    }
    SearchResult diesel = search_rows("diesel uk 2022", book, library.territories());
    REQUIRE_FALSE(diesel.hits.empty());
    CHECK(diesel.hits.front().row.head().edition == "desnz/2022");
    CHECK(diesel.hits.front().row.match() == Details{{"fuel", "diesel"}});
    CHECK(diesel.hits.front().row.factor->stage == Stage::ttw);
}

}  // namespace ghg
