#include "read/printed_total.h"
#include "read/tables.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

// The head takes lines 1 to 4; the rows begin on line 6, their first key in column 6.
std::string table_text(const std::string& topic, const std::string& rows, const std::string& more = "") {
    return "table: " + topic + "\nedition: e/1\napplies: {from: 2022, to: 2022}\n" +
           "source: {title: t, publisher: p, url: u, published: 2022, retrieved: 2026-11-21, licence: l}\n" + more +
           rows;
}

struct ReadTable {
    ReadTable(const std::string& topic, const std::string& row, const std::string& more = "")
        : parsed(table_text(topic, "factors:\n  - {" + row + "}\n", more)),
          table(read_table(*parsed.tree, test_units(), test_gwp(), parsed.out)) {}
    Parsed parsed;
    std::optional<Table> table;
};

Told factor_told(const std::string& topic, const std::string& row, const std::string& more = "") {
    return told(ReadTable(topic, row, more).parsed.out);
}

Told ratio_told(const std::string& topic, const std::string& row) {
    Parsed parsed(table_text(topic, "ratios:\n  - {" + row + "}\n"));
    read_table(*parsed.tree, test_units(), test_gwp(), parsed.out);
    return told(parsed.out);
}

}  // namespace

TEST_CASE("a factor is read as printed") {
    ReadTable read("electricity",
                   "id: electricity.SE, match: {region: SE, basis: location}, per: kWh, stage: generation, emits: "
                   "{CO2: 0.2 kg, N2O: 0.00106 kg CO2e}, "
                   "printed_total: 0.20106 kg CO2e, cite: c, uncertainty: 5 %",
                   "gwp: test/ar\n");
    REQUIRE(told(read.parsed.out) == Told{});
    const Factor& factor = read.table->factors.at(0);
    CHECK(factor.name() == "e/1#electricity.SE");
    CHECK(factor.match == Details{{"region", "SE"}});
    CHECK(factor.basis == Basis::location);
    CHECK(factor.emits.at(1).printed == "0.00106 kg CO2e");
    CHECK(factor.emits.at(1).as_co2e);
    CHECK(factor.gwp.id == "test/ar");
    CHECK(factor.gwp.values.size() == 1);
    CHECK(factor.gwp.values.at("N2O") == Number(265));
    CHECK(factor.printed_total_kg == Number::fraction(20106, 100000));
    CHECK(factor.uncertainty == Number::fraction(1, 20));
    CHECK(to_text(factor.at) == "test.yaml:7:5");
}

TEST_CASE("a factor that cannot be trusted does not load") {
    const std::string start = "id: electricity.SE, match: {region: SE}, per: kWh, stage: generation, ";  // 70 wide
    CHECK(factor_told("electricity", start + "emits: {CO2: 1 kg}") == Told{"factor-uncited 6:5+1"});
    CHECK(factor_told("electricity", start + "cite: c, emits: {CO2: 0 kg}") == Told{"zero-without-note 6:98+4"});
    CHECK(factor_told("electricity", start + "cite: c, note: n, emits: {CO2: 0 kg}") == Told{});
    CHECK(factor_told("electricity", start + "cite: c, emits: {CO2: -1 kg}") == Told{"emission-negative 6:98+5"});
    CHECK(factor_told("electricity", start + "cite: c, emits: {CO2e: 1 kg}") == Told{"gwp-missing 6:5+1"});
    CHECK(factor_told("electricity", start + "cite: c, gwp: not-stated, emits: {CO2e: 1 kg}") == Told{});
    CHECK(factor_told("electricity", start + "cite: c, gwp: not-stated, emits: {N2O: 1 kg CO2e}") ==
          Told{"gwp-without-gas 6:115+9"});
    CHECK(factor_told("electricity", start + "cite: c, gwp: {N2O: 298}, emits: {N2O: 1 kg CO2e}") == Told{});
    CHECK(factor_told("electricity", start + "cite: c, gwp: test/or, emits: {CO2: 1 kg}") ==
          Told{"gwp-unknown 6:90+7"});
    CHECK(factor_told("electricity", start + "cite: c, gwp: test/ar, emits: {CO2e: 1 kg, CH4: 1 g}") ==
          Told{"co2e-beside-gases 6:113+4"});
    CHECK(factor_told("electricity", start + "cite: c, gwp: test/ar, emits: {CO2e: 1 kg, CO2-biogenic: 1 g}") ==
          Told{});
    CHECK(factor_told("electricity", start + "cite: c, gwp: test/ar, emits: {HFCs-and-PFCs: 1 kg CO2e, CO2: 1 g}") ==
          Told{});
    CHECK(factor_told("electricity", start + "cite: c, gwp: test/ar, emits: {HFCs-and-PFCs: 1 kg}") ==
          Told{"mass-of-unnamed-gases 6:122+4"});
    CHECK(factor_told("electricity", start + "cite: c, emits: {CO3: 1 kg}") == Told{"gas-unknown 6:93+3"});
    CHECK(factor_told("electricity", start + "cite: c, emits: {CO2: 1 lb}") == Told{"unit-unknown 6:100+2"});
    CHECK(factor_told(
              "electricity",
              "id: electricity SE, match: {region: SE}, per: kWh, stage: generation, cite: c, emits: {CO2: 1 kg}") ==
          Told{"id-malformed 6:10+14"});
    CHECK(factor_told("fuels", start + "cite: c, emits: {CO2: 1 kg}") == Told{"energy-net-or-gross 6:52+3"});
}

TEST_CASE("energy of fuels is net or gross") {
    const std::string row = "id: fuels.x, match: {fuel: x}, per: kWh, stage: ttw, cite: c, emits: {CO2: 1 kg}";
    CHECK(ReadTable("fuels", row, "calorific: net\n").table->factors.at(0).per->name == "kWh-net");
    CHECK(ReadTable("fuels", row, "calorific: gross\n").table->factors.at(0).per->name == "kWh-gross");
    ReadTable plain("fuels", row);
    CHECK(told(plain.parsed.out) == Told{"energy-net-or-gross 6:42+3"});
    CHECK(plain.parsed.out[0].next_step == "Write kWh-net or kWh-gross, or calorific: in the head.");
    CHECK(plain.table->factors.empty());
    CHECK(ratio_told("vehicle-consumption",
                     "id: vehicle-consumption.m, match: {vehicle: m, fuel: d}, value: 0.7 kWh/km, cite: c") ==
          Told{"energy-net-or-gross 6:70+10"});
}

TEST_CASE("flights say whether they include warming beyond CO2, and money its prices") {
    CHECK(factor_told("flights",
                      "id: flights.x, match: {haul: x}, per: passenger-km, stage: ttw, cite: c, emits: {CO2: 1 kg}") ==
          Told{"includes-rf-missing 6:5+1"});
    CHECK(factor_told("flights",
                      "id: flights.x, match: {haul: x}, per: passenger-km, stage: wtt, cite: c, emits: {CO2: 1 kg}") ==
          Told{});
    const std::string spend =
        "id: spend.x, match: {sector: x}, per: USD, stage: cradle-to-gate, cite: c, emits: {CO2: 1 kg}";
    CHECK(factor_told("spend", spend) == Told{"price-missing 6:5+1"});
    CHECK(factor_told("spend", spend + ", price: {currency: USD, year: 2022, kind: purchaser}") == Told{});
    CHECK(factor_told("spend", spend + ", price: {currency: SEK, year: 2022, kind: retail}") ==
          Told{"unknown-word 6:142+6", "price-currency 6:119+3"});
}

TEST_CASE("a total that its gases do not explain is a caveat") {
    auto caveats = [](const std::string& total) {
        ReadTable read("electricity",
                       "id: electricity.SE, match: {region: SE}, per: kWh, stage: generation, emits: {CO2: 3029.26 kg, "
                       "N2O: 4.05 kg CO2e}, gwp: test/ar, printed_total: " +
                           total + ", cite: c");
        compare_printed_totals(*read.table, test_gwp(), read.parsed.out);
        return told(read.parsed.out);
    };
    CHECK(caveats("3033.31 kg CO2e") == Told{});
    CHECK(caveats("3033.32000 kg CO2e") == Told{});
    CHECK(caveats("3033.50 kg CO2e") == Told{"printed-total-differs 6:5+1"});
}

TEST_CASE("heads and ids") {
    CHECK(
        factor_told("electricity",
                    "id: electricity.a, match: {region: SE}, per: kWh, stage: generation, cite: c, emits: {CO2: 1 kg}",
                    "teritory: SE\n") == Told{"unknown-key 5:1+8"});
    Parsed twice(table_text(
        "goods",
        "factors:\n  - {id: goods.a, match: {item: a}, per: kg, stage: cradle-to-gate, cite: c, emits: {CO2: 1 kg}}\n"
        "  - {id: goods.a, match: {item: b}, per: kg, stage: cradle-to-gate, cite: c, emits: {CO2: 1 kg}}\n"));
    read_table(*twice.tree, test_units(), test_gwp(), twice.out);
    CHECK(told(twice.out) == Told{"id-twice 7:10+7"});
    CHECK(twice.out[0].related[0].at.line == 6);
    Parsed reversed(
        "table: goods\nedition: e/1\napplies: {from: 2023, to: 2022}\nsource: {title: t, publisher: p, url: u, "
        "published: 2022, retrieved: r}\nfactors: []\n");
    read_table(*reversed.tree, test_units(), test_gwp(), reversed.out);
    CHECK(told(reversed.out) == Told{"applies-reversed 3:10+1", "missing-key 4:9+1", "missing-key 5:10+1"});
}

TEST_CASE("ratios have units, except indexes and RFI choices") {
    CHECK(ratio_told("vehicle-energy", "id: vehicle-energy.a, match: {vehicle: a}, value: 0.15 kWh/km, cite: c") ==
          Told{});
    CHECK(ratio_told("vehicle-energy", "id: vehicle-energy.a, match: {vehicle: a}, value: 0.15, cite: c") ==
          Told{"number-without-unit 6:56+4"});
    CHECK(ratio_told("price-index", "id: price-index.a, match: {currency: USD, year: 2022}, value: 100, cite: c") ==
          Told{});
    CHECK(ratio_told("rfi", "id: rfi.a, match: {rfi: a}, value: 1.9 km/km, cite: c") == Told{"not-a-number 6:41+9"});
    CHECK(ratio_told("exchange", "id: exchange.a, match: {pair: SEK/USD, year: 2022}, value: 12.5 SEK/USD, cite: c") ==
          Told{});
    CHECK(ratio_told("exchange", "id: exchange.a, match: {pair: USD/SEK, year: 2022}, value: 12.5 SEK/USD, cite: c") ==
          Told{"exchange-pair 6:65+12"});
    CHECK(ratio_told("vehicle-energy", "id: vehicle-energy.a, match: {vehicle: a}, value: 0 kWh/km, cite: c") ==
          Told{"ratio-not-positive 6:56+8"});
    CHECK(ratio_told("vehicle-energy", "id: vehicle-energy.a, match: {vehicle: a}, value: 1 kWh/km") ==
          Told{"factor-uncited 6:5+1"});
}

TEST_CASE("bands are read in km") {
    Parsed parsed(
        "bands: haul\nedition: e/1\nterritory: GB\napplies: {from: 2022, to: 2022}\n"
        "source: {title: t, publisher: p, url: u, published: 2022, retrieved: 2026-11-21, licence: l}\n"
        "rows:\n  - {value: short, ends: 1, up_to: 3 700 km, cite: c}\n  - {value: long, ends: 3, above: 3 700 L, "
        "cite: c}\n");
    auto bands = read_bands(*parsed.tree, test_units(), parsed.out);
    CHECK(told(parsed.out) == Told{"unknown-word 8:25+1", "unit-not-a-distance 8:35+7"});
    CHECK(bands->detail == "haul");
    CHECK(bands->head.territory == "GB");
    CHECK(bands->bands.at(0).up_to_km == Number(3700));
}

TEST_CASE("files are known by their first key") {
    auto label = [](const std::string& text) {
        Parsed parsed(text);
        auto read = read_label(*parsed.tree, parsed.out);
        return read ? fmt::format("{} {} {}", static_cast<int>(read->kind), read->name, read->topic)
                    : told(parsed.out).at(0);
    };
    CHECK(label("table: fuels\nedition: e/1\nfactors: []\n") == "0 e/1 fuels");
    CHECK(label("table: rfi\nedition: e/1\nratios: []\n") == "1 e/1 rfi");
    CHECK(label("bands: haul\nedition: e/1\n") == "2 e/1 haul");
    CHECK(label("set: s\n") == "3 s ");
    CHECK(label("type: ev\n") == "6 ev ");
    CHECK(label("organisation: x\n") == "file-kind-unknown 1:1+12");
    CHECK(label("table: fuels\n") == "missing-key 1:1+5");
    CHECK(label("- a\n") == "file-kind-unknown 1:1+1");
}

TEST_CASE("units may be given in terms of later ones, and never twice") {
    Parsed parsed(
        "units: u\nsource: {title: t, publisher: p, url: u, published: 2019, retrieved: r, licence: l}\nrows:\n"
        "  - {unit: Wh, is: 0.001 kWh, cite: c}\n  - {unit: kWh, dimension: energy}\n  - {unit: power, aliases: [kWh], "
        "dimension: energy}\n"
        "  - {unit: x, is: 2 y, cite: c}\n  - {unit: SEK, dimension: money}\n  - {unit: kSEK, is: 1000 SEK, cite: c}\n "
        " - {unit: z}\n  - {unit: mil, is: 10 kWh}\n");
    Units units;
    UnitPlaces places;
    read_units(*parsed.tree, units, places, parsed.out);
    CHECK(told(parsed.out) == Told{"defined-twice 6:12+5", "missing-key 10:12+1", "factor-uncited 11:5+1",
                                   "unit-of-money 9:22+8", "unit-unknown 7:19+3"});
    REQUIRE(units.find("Wh"));
    CHECK(units.find("Wh")->in_base == Number::fraction(1, 1000));
    CHECK(test_units().find("MJ")->in_base == Number::fraction(10, 36));
}

namespace {

Told units_told(const std::string& rows) {
    Parsed parsed(
        "units: u\nsource: {title: t, publisher: p, url: u, published: 2019, retrieved: r, licence: l}\nrows:\n  - "
        "{unit: kWh, dimension: energy}\n" +
        rows);
    Units units;
    UnitPlaces places;
    read_units(*parsed.tree, units, places, parsed.out);
    return told(parsed.out);
}

Told gwp_told(const std::string& rows) {
    Parsed parsed(
        "gwp_set: g/1\nmeans: m\nsource: {title: t, publisher: p, url: u, published: 2021, retrieved: r, licence: "
        "l}\nvalues:\n" +
        rows);
    read_gwp_set(*parsed.tree, parsed.out);
    return told(parsed.out);
}

}  // namespace

TEST_CASE("a dimension has one base unit, money apart") {
    CHECK(units_told("  - {unit: a1, dimension: energy, means: x}\n") == Told{"unit-second-base 5:12+2"});
    CHECK(units_told("  - {unit: a1, dimension: work, means: x}\n") == Told{});
    CHECK(units_told("  - {unit: SEK, dimension: money}\n  - {unit: EUR, dimension: money}\n") == Told{});
    CHECK(units_told("  - {unit: a1, dimension: route}\n") == Told{"unit-dimension 5:12+2"});
}

TEST_CASE("a unit's name can be read after a number, and is not a refused one") {
    CHECK(units_told("  - {unit: 2x, dimension: work}\n") == Told{"unit-malformed 5:12+2"});
    CHECK(units_told("  - {unit: x, dimension: work, aliases: [\"a b\"]}\n") == Told{"unit-malformed 5:12+1"});
    CHECK(units_told("  - {unit: x, dimension: work}\nrefused:\n  - {name: x, use: [kWh]}\n") ==
          Told{"defined-twice 7:12+1"});
    Parsed parsed(
        "units: v\nsource: {title: t, publisher: p, url: u, published: 2019, retrieved: r, licence: l}\nrows:\n  - "
        "{unit: gal, dimension: volume}\n");
    Units units;
    units.refuse({"gal", {"L"}, "two gallons differ"});
    UnitPlaces places;
    read_units(*parsed.tree, units, places, parsed.out);
    CHECK(told(parsed.out) == Told{"unit-ambiguous 4:12+3"});
}

TEST_CASE("the GWP of CO2 is 1, and a GWP of zero needs a note") {
    CHECK(gwp_told("  - {gas: CO2, value: 1, cite: c}\n") == Told{});
    CHECK(gwp_told("  - {gas: CO2, value: 2, cite: c}\n") == Told{"gwp-of-co2 5:11+3"});
    CHECK(gwp_told("  - {gas: CO2e, value: 1, cite: c}\n  - {gas: CO2-biogenic, value: 0, note: n, cite: c}\n") ==
          Told{"gwp-of-co2 5:11+4", "gwp-of-co2 6:11+12"});
    CHECK(gwp_told("  - {gas: CH4, value: 0, cite: c}\n") == Told{"zero-without-note 5:23+1"});
    CHECK(gwp_told("  - {gas: HFC-1, value: 0, note: below 0.5 in the report, cite: c}\n") == Told{});
}

TEST_CASE("CO2 printed in CO2e is worth one, whatever the set lists") {
    Parsed parsed(table_text("goods",
                             "factors:\n  - {id: goods.a, match: {item: a}, per: kg, stage: cradle-to-gate, cite: c, "
                             "gwp: {CH4: 28}, emits: {CO2: 2 kg CO2e, CO2-biogenic: 1 kg CO2e}}\n"));
    auto table = read_table(*parsed.tree, test_units(), test_gwp(), parsed.out);
    CHECK(told(parsed.out) == Told{});
    CHECK(table->factors.at(0).gwp.values.at("CO2") == Number(1));
    CHECK(table->factors.at(0).gwp.values.at("CO2-biogenic") == Number(1));
}

TEST_CASE("an edition is a publisher and its edition") {
    for (const char* bad : {"\"../../tmp/x\"", "Freedonia/2025", "desnz", "\"a b/1\""}) {
        Parsed parsed(std::string("table: fuels\nedition: ") + bad + "\nfactors: []\n");
        read_label(*parsed.tree, parsed.out);
        CHECK(parsed.out.at(0).slug == "edition-malformed");
    }
}

TEST_CASE("GWP sets and factor sets") {
    Parsed gwp(
        "gwp_set: g/1\nmeans: m\nsource: {title: t, publisher: p, url: u, published: 2021, retrieved: r, licence: "
        "l}\nvalues:\n"
        "  - {gas: CH4, value: 29.8, cite: c}\n  - {gas: CH4, value: 1, cite: c}\n  - {gas: N2O, value: 273}\n");
    auto set = read_gwp_set(*gwp.tree, gwp.out);
    CHECK(told(gwp.out) == Told{"id-twice 6:11+3", "factor-uncited 7:5+1"});
    CHECK(set->find("CH4") == Number::fraction(298, 10));
    Parsed list("set: s\nmeans: m\neditions: [a/1, b/2]\n");
    CHECK(read_set(*list.tree, list.out)->editions == std::vector<std::string>{"a/1", "b/2"});
}

}  // namespace ghg
