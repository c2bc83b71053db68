#include "domain/table_row.h"
#include "find/editions.h"
#include "find_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

struct Mixed : TestTables {
    Mixed() {
        add("hotel", "e/1", "2022", "territory: GB\nnote: of the table\n",
            "  - {id: hotel.FR, match: {region: FR}, per: room-night, stage: cradle-to-gate, emits: {CO2: 7 kg}, cite: "
            "row 1, "
            "note: own}\n");
        add("vehicle-energy", "e/1", "2019 to 2025", "territory: SE\n",
            "  - {id: v.car, match: {vehicle: car}, value: 0.5 kWh/km, cite: row 2}\n", "ratios");
        add_bands("e/2");
    }
};

}  // namespace

TEST_CASE("a row says the same things whatever its kind") {
    Mixed tables;
    CHECK(names_of(all_rows(tables.book)) == Told{"e/1#hotel.FR", "e/1#v.car", "e/2#haul.domestic",
                                                  "e/2#haul.short-haul", "e/2#haul.long-haul",
                                                  "e/2#haul.international"});
    TableRow factor = tables.row("e/1#hotel.FR");
    CHECK(factor.match() == Details{{"region", "FR"}});
    CHECK(factor.territory() == "FR");
    CHECK(factor.cite() == "row 1");
    CHECK(factor.note() == "own");
    CHECK(factor.head().note == "of the table");
    CHECK(factor.at().line == 8);
    TableRow ratio = tables.row("e/1#v.car");
    CHECK(ratio.match() == Details{{"vehicle", "car"}});
    CHECK(ratio.territory() == "SE");
    CHECK(ratio.cite() == "row 2");
    CHECK(ratio.note().empty());
    TableRow band = tables.row("e/2#haul.domestic");
    CHECK(band.match() == Details{{"haul", "domestic"}});
    CHECK(band.territory() == "GB");
    CHECK(band.note() == "n");
    CHECK(band.id() == "haul.domestic");
    CHECK(band == band);
    CHECK_FALSE(band == tables.row("e/2#haul.long-haul"));
}

TEST_CASE("an edition is summed up over its topics") {
    Mixed tables;
    AirportList list{"air/1", {}, "", 7, {}};
    std::vector<EditionCard> cards = edition_cards(tables.book, {list});
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].edition == "air/1");
    CHECK(cards[0].count("airports") == 7);
    CHECK(cards[0].from() == 0);
    CHECK(cards[1].edition == "e/1");
    CHECK(cards[1].count("factors") == 1);
    CHECK(cards[1].count("ratios") == 1);
    CHECK(cards[1].from() == 2019);
    CHECK(cards[1].to() == 2025);
    CHECK(cards[1].topics[0].topic == "hotel");
    CHECK(cards[1].topics[0].territory == "GB");
    CHECK(cards[1].topics[0].source.title == "Title of e/1");
    CHECK(cards[1].topics[1].kind == "ratios");
    CHECK(cards[2].count("bands") == 4);
    CHECK(cards[2].topics[0].topic == "haul");
}

}  // namespace ghg
