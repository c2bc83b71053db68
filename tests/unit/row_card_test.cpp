#include "find/row_card.h"
#include "find_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

const std::string per_l = ", match: {fuel: diesel}, per: L, stage: ttw, cite: c, emits: ";

struct Diesel : TestTables {
    Diesel() {
        for (const char* year : {"2023", "2021", "2022"})
            add("fuels", std::string("gb/") + year, year, "territory: GB\ngwp: test/ar\n",
                "  - {id: fuels.L" + per_l +
                    "{CO2: 2 kg, CH4: 0.28 kg CO2e, CO2-biogenic: 1 kg}}\n"
                    "  - {id: fuels.kg, match: {fuel: diesel}, per: kg, stage: ttw, cite: c, emits: {CO2: 3 kg}}\n"
                    "  - {id: fuels.wtt, match: {fuel: diesel}, per: L, stage: wtt, cite: c, emits: {CO2: 1 kg}}\n"
                    "  - {id: fuels.hvo, match: {fuel: hvo}, per: L, stage: ttw, cite: c, emits: {CO2: 1 kg}}\n");
    }
};

GwpSet gwp(const std::string& id, const Number& methane) {
    return {id, "", {{"CO2", {1, "", {}}}, {"CH4", {methane, "", {}}}}, {}, {}};
}

}  // namespace

TEST_CASE("a gas printed as CO2e is divided by its factor's GWP, and taken times the set's") {
    Diesel tables;
    auto gases = gases_per_unit(*tables.row("gb/2022#fuels.L").factor);
    REQUIRE(gases.size() == 3);
    CHECK(gases[1].gas == "CH4");
    CHECK(gases[1].kg == Number::fraction(28, 100) / Number(28));
    CHECK(*co2e_under(gwp("a", 28), gases).kg == Number(2) + Number::fraction(28, 100));
    CHECK(*co2e_under(gwp("b", 30), gases).kg == Number(2) + Number::fraction(30, 100));  // biogenic CO2 left out
    GwpSet none = gwp("c", 1);
    none.values.erase("CH4");
    Co2eUnderSet unknown = co2e_under(none, gases);
    CHECK_FALSE(unknown.kg);
    CHECK(unknown.missing == "CH4");
}

TEST_CASE("the same figure elsewhere has the details, stage and dimension, by year") {
    Diesel tables;
    CHECK(names_of(elsewhere(tables.row("gb/2022#fuels.L"), tables.book)) ==
          Told{"gb/2021#fuels.L", "gb/2023#fuels.L"});
    tables.add("fuels", "another/9", "2021", "",
               "  - {id: d" + per_l +
                   "{CO2: 2 kg}}\n  - {id: e, match: {fuel: diesel, size: big}, per: L, stage: ttw, cite: c, "
                   "emits: {CO2: 1 kg}}\n");
    CHECK(names_of(elsewhere(tables.row("gb/2022#fuels.L"), tables.book)) ==
          Told{"another/9#d", "gb/2021#fuels.L", "gb/2023#fuels.L"});
    CHECK(names_of(elsewhere(tables.row("gb/2022#fuels.kg"), tables.book)) ==
          Told{"gb/2021#fuels.kg", "gb/2023#fuels.kg"});
    CHECK(elsewhere(tables.row("another/9#e"), tables.book).empty());
}

TEST_CASE("a market-based figure is not a location-based one, one that includes RF not one without") {
    TestTables tables;
    tables.add(
        "electricity", "a/1", "2022", "",
        "  - {id: l, match: {region: SE, basis: location}, per: kWh, stage: generation, emits: {CO2: 1 kg}, cite: c}\n"
        "  - {id: m, match: {region: SE, basis: market}, per: kWh, stage: generation, emits: {CO2: 1 kg}, cite: c}\n"
        "  - {id: f, match: {region: SE}, per: kWh, stage: generation, emits: {CO2: 1 kg}, cite: c, includes_rf: "
        "true}\n");
    for (const char* name : {"a/1#l", "a/1#m", "a/1#f"}) CHECK(elsewhere(tables.row(name), tables.book).empty());
}

TEST_CASE("rates of other years and bands of other editions are found too") {
    TestTables tables;
    tables.add("exchange", "bank/1", "2021 to 2022", "",
               "  - {id: x.22, match: {pair: SEK/USD, year: 2022}, value: 10 SEK/USD, cite: c}\n"
               "  - {id: x.21, match: {pair: SEK/USD, year: 2021}, value: 9 SEK/USD, cite: c}\n",
               "ratios");
    tables.add_bands("gb/2022").add_bands("gb/2021");
    CHECK(names_of(elsewhere(tables.row("bank/1#x.22"), tables.book)) == Told{"bank/1#x.21"});
    CHECK(names_of(elsewhere(tables.row("gb/2022#haul.long-haul"), tables.book)) == Told{"gb/2021#haul.long-haul"});
    CHECK(names_of(rows_named("gb/2022#haul.long-haul", tables.book)) == Told{"gb/2022#haul.long-haul"});
    CHECK(rows_named("gb/2022#haul", tables.book).empty());
    CHECK(rows_named("", tables.book).empty());
}

TEST_CASE("a card names the types that can draw from the row") {
    Diesel tables;
    tables.add("consumption", "cars/1", "2022", "", "  - {id: c, match: {vehicle: car}, value: 0.5 L/km, cite: c}\n",
               "ratios");
    const std::string line = "lines:\n  - {category: mobile-combustion, use: fuels, stage: ttw, match: [fuel]}\n";
    const ActivityType& fuel = tables.type("type: fuel\nmeans: m\nquantity: {volume: []}\nneeds: [fuel]\n" + line);
    const ActivityType& car = tables.type(
        "type: car\nmeans: m\nquantity: {distance: [{ratio: consumption, by: [vehicle]}]}\nneeds: [fuel, vehicle]\n" +
        line);
    const ActivityType& money = tables.type("type: money\nmeans: m\nquantity: {money: []}\nneeds: [fuel]\n" + line);
    CardSources sources{&tables.book, &test_units(), &tables.territories, {}, {&car, &fuel, &money}};
    CHECK(row_card(tables.row("gb/2022#fuels.L"), sources).types == Told{"car", "fuel"});
    CHECK(row_card(tables.row("gb/2022#fuels.L"), sources).territory_name == "United Kingdom");
    CHECK(row_card(tables.row("gb/2022#fuels.kg"), sources).types == Told{});
    CHECK(row_card(tables.row("gb/2022#fuels.wtt"), sources).types == Told{});
    CHECK(row_card(tables.row("cars/1#c"), sources).types == Told{"car"});
    CHECK(row_card(tables.row("cars/1#c"), sources).gases.empty());
}

TEST_CASE("the examples that use a row are those of its own line") {
    Diesel tables;
    CardSources known{&tables.book, &test_units(), &tables.territories, {}, {}};
    CHECK(row_card(tables.row("gb/2022#fuels.L"), known).examples.empty());
    known.uses =
        "# Uses\n\n- gb/2021#fuels.L: a.yaml\n- gb/2022#fuels.L: a.yaml, b c.yaml\n- gb/2022#fuels.L2: d.yaml\n";
    CHECK(row_card(tables.row("gb/2022#fuels.L"), known).examples == Told{"a.yaml", "b c.yaml"});
    CHECK(row_card(tables.row("gb/2022#fuels.kg"), known).examples.empty());
}

}  // namespace ghg
