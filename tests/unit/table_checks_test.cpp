// Rules over tables: keys, order, bands, what was accepted.
#include "tables_support.h"

namespace ghg {
namespace {

std::string power(const std::string& id, const std::string& match, const std::string& per = "kWh") {
    return "  - {id: " + id + ", match: {" + match + "}, per: " + per +
           ", stage: generation, emits: {CO2: 0.2 kg}, cite: c}\n";
}

using Slugs = std::vector<std::string>;
const Slugs nothing{};
const Slugs twice{"key-twice"};

Slugs keys_of(const std::string& rows) {
    return TablesUnderTest().add("electricity", "e/1", in_2022, rows).slugs(check_keys);
}

}  // namespace

TEST_CASE("two rows with the same details, stage and unit answer the same question") {
    CHECK(keys_of(power("a", "region: SE") + power("b", "region: SE")) == twice);
    CHECK(keys_of(power("a", "region: SE") + power("b", "region: NO")) == nothing);
    CHECK(keys_of(power("a", "region: SE") + power("b", "region: SE", "kWh-net")) == nothing);
}

TEST_CASE("a row without a basis serves both, and clashes with either") {
    CHECK(keys_of(power("a", "region: SE") + power("b", "region: SE, basis: market")) == twice);
    CHECK(keys_of(power("a", "region: SE, basis: location") + power("b", "region: SE, basis: market")) == nothing);
}

TEST_CASE("of two units of a dimension one must be its base, or nobody could prefer one") {
    CHECK(keys_of(power("a", "region: SE", "MWh") + power("b", "region: SE", "kWh")) == nothing);
    CHECK(keys_of(power("a", "region: SE", "MWh") + power("b", "region: SE", "MJ")) == twice);
}

TEST_CASE("rows in two files of an edition clash too, those of different years or editions do not") {
    auto two = [](const std::string& edition, const std::string& years) {
        return TablesUnderTest()
            .add("electricity", "e/1", in_2022, power("a", "region: SE"))
            .add("electricity", edition, years, power("b", "region: SE"))
            .slugs(check_keys);
    };
    CHECK(two("e/1", in_2022) == twice);
    CHECK(two("e/1", "from: 2021, to: 2023") == twice);
    CHECK(two("e/1", in_2023) == nothing);
    CHECK(two("e/2", in_2022) == nothing);
}

TEST_CASE("a third row that answers alike is told once, against the first") {
    Diagnostics said = TablesUnderTest()
                           .add("electricity", "e/1", in_2022,
                                power("a", "region: SE") + power("b", "region: SE") + power("c", "region: SE"))
                           .by(check_keys);
    REQUIRE(said.size() == 2);
    CHECK(said[1].says.starts_with("`a` and `c` of e/1 answer the same question"));
}

TEST_CASE("ratios clash as factors do") {
    auto ratios = [](const std::string& second) {
        return TablesUnderTest()
            .add("vehicle-energy", "e/1", in_2022,
                 "ratios:\n  - {id: a, match: {vehicle: car}, value: 0.2 kWh/km, cite: c}\n  - {id: b, match: "
                 "{vehicle: " +
                     second + "}, value: 0.3 kWh/km, cite: c}\n")
            .slugs(check_keys);
    };
    CHECK(ratios("car") == twice);
    CHECK(ratios("van") == nothing);
}

TEST_CASE("rows that are cited by number stand in the order of their document") {
    auto order = [](const std::string& first, const std::string& second) {
        auto row = [](const std::string& id, const std::string& cite) {
            return "  - {id: " + id + ", match: {fuel: " + id + "}, per: L, stage: ttw, emits: {CO2: 2 kg}, cite: \"" +
                   cite + "\"}\n";
        };
        return TablesUnderTest()
            .add("fuels", "e/1", in_2022, row("a", first) + row("b", second))
            .slugs(check_row_order);
    };
    const Slugs unordered{"rows-unordered"};
    CHECK(order("Fuels, row 9", "Fuels, row 10") == nothing);
    CHECK(order("Fuels, row 10", "Fuels, row 9") == unordered);
    CHECK(order("Fuels, rows 10 to 12", "Gases, rows 7 to 9") == unordered);
    CHECK(order("Fuels, row 5; Biogenic, row 90", "Fuels, row 6; Biogenic, row 80") == nothing);
    CHECK(order("row 43, Stockholm", "row 21, Lund") == nothing);
    CHECK(order("page 9", "Fuels, row 3") == nothing);
    CHECK(order("Fuels, row 9", "Biogenic, row 3 of another file; Fuels, row 10") == nothing);
}

TEST_CASE("a figure outside its band is said with the figure, the band and its unit") {
    TablesUnderTest tables;
    tables.add("fuels", "e/1", in_2022, litre("a", "diesel", "9.84") + litre("b", "diesel", "2.6"))
        .plausible("rows:\n  - {table: fuels, per: L, from: 2 kg, to: 3.5 kg, because: a litre burns to 2.6 kg}\n");
    Diagnostics said = tables.by(check_bands);
    REQUIRE(said.size() == 1);
    CHECK(said[0].severity == Severity::caveat);
    CHECK(said[0].says ==
          "e/1#a is 9.84 kg CO2e per L, and 2 kg to 3.5 kg per L is plausible: a litre burns to 2.6 kg");
}

TEST_CASE("the first band that fits counts, by details, stage and dimension") {
    auto outside = [](const std::string& band) {
        TablesUnderTest tables;
        tables.add("fuels", "e/1", in_2022, litre("a", "diesel", "9.84"));
        tables.plausible("rows:\n  - {table: fuels, " + band +
                         ", because: b}\n  - {table: fuels, per: L, from: 0 kg, to: 10 kg, because: b}\n");
        return tables.by(check_bands).size() == 1;
    };
    CHECK(outside("per: L, from: 2 kg, to: 3 kg"));
    CHECK(outside("match: {fuel: [petrol, diesel]}, stage: ttw, per: L, from: 2 kg, to: 3 kg"));
    CHECK_FALSE(outside("match: {fuel: petrol}, per: L, from: 2 kg, to: 3 kg"));
    CHECK_FALSE(outside("stage: wtt, per: L, from: 2 kg, to: 3 kg"));
    CHECK_FALSE(outside("per: kg, from: 2 kg, to: 3 kg"));
}

TEST_CASE("figures are held against a band in its unit, at both ends inclusive") {
    auto outside = [](const std::string& per, const std::string& kg) {
        TablesUnderTest tables;
        tables.add("electricity", "e/1", in_2022,
                   "  - {id: a, match: {region: SE}, per: " + per + ", stage: generation, emits: {CO2: " + kg +
                       " kg}, cite: c}\n");
        tables.plausible("rows:\n  - {table: electricity, per: kWh, from: 0.1 kg, to: 1.6 kg, because: b}\n");
        return tables.by(check_bands).size() == 1;
    };
    CHECK_FALSE(outside("kWh", "1.6"));
    CHECK_FALSE(outside("MWh", "1600"));  // 1600 kg / 1000 kWh
    CHECK(outside("MWh", "1600.1"));
    CHECK_FALSE(outside("kWh", "0.1"));
    CHECK(outside("kWh", "0.0999"));
}

TEST_CASE("gases are weighed, those printed in CO2e are not weighed again, biogenic CO2 stays aside") {
    auto outside = [](const std::string& emits) {
        TablesUnderTest tables;
        tables.add("fuels", "e/1", in_2022,
                   "  - {id: a, match: {fuel: wood}, per: kg, stage: ttw, emits: {" + emits + "}, cite: c}\n");
        tables.plausible("rows:\n  - {table: fuels, per: kg, from: 0 kg, to: 0.1 kg, because: b}\n");
        return tables.by(check_bands).size() == 1;
    };
    CHECK_FALSE(outside("CH4: 0.003 kg, CO2-biogenic: 1.8 kg"));  // 0.003 * 28 = 0.084
    CHECK(outside("CH4: 0.004 kg"));                              // 0.004 * 28 = 0.112
    CHECK_FALSE(outside("CH4: 0.1 kg CO2e"));
}

TEST_CASE("ratios have bands of their own units") {
    auto outside = [](const std::string& value) {
        TablesUnderTest tables;
        tables.add("vehicle-energy", "e/1", in_2022,
                   "ratios:\n  - {id: a, match: {vehicle: car}, value: " + value + ", cite: c}\n");
        tables.plausible("rows:\n  - {table: vehicle-energy, from: 0.05 kWh/km, to: 3 kWh/km, because: b}\n");
        return tables.by(check_bands).size() == 1;
    };
    CHECK_FALSE(outside("0.15 kWh/km"));
    CHECK_FALSE(outside("0.54 MJ/km"));  // 0.54 / 3.6 = 0.15 kWh
    CHECK(outside("15 kWh/km"));
    CHECK_FALSE(outside("15 L/km"));  // of another dimension: no band
}

TEST_CASE("an accepted figure is left alone, and one that is not there is an error") {
    TablesUnderTest tables;
    tables.add("fuels", "e/1", in_2022, litre("a", "diesel", "9.84"));
    const std::string band = "rows:\n  - {table: fuels, per: L, from: 2 kg, to: 3.5 kg, because: b}\n";
    tables.plausible(band + "accepted:\n  - {figure: e/1#a, because: looked at}\n");
    CHECK(tables.slugs(check_bands) == nothing);
    CHECK(tables.slugs(check_accepted) == nothing);
    tables.plausible(band + "accepted:\n  - {figure: e/1#aa, because: looked at}\n");
    CHECK(tables.slugs(check_accepted) == Slugs{"factor-unknown"});
    tables.plausible(band + "accepted:\n  - {figure: e/9#aa, because: of an edition that is not here}\n");
    CHECK(tables.slugs(check_accepted) == nothing);
}

}  // namespace ghg
