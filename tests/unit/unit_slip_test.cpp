#include "check/unit_slip.h"

#include "tables_support.h"

namespace ghg {
namespace {

/// What was mixed up; empty when nothing was. `times` is how often `before` goes into `now`.
std::string mixed_up(const Number& times, const char* unit) {
    auto slip = unit_slip(Number(7), Number(7) * times, {test_units().find(unit)});
    return slip ? slip->mixed_up : "";
}

Number exactly(long thousandths) { return Number::fraction(thousandths, 1000); }

using Slugs = std::vector<std::string>;

}  // namespace

TEST_CASE("a quotient is that of two units, either way round") {
    CHECK(mixed_up(Number::fraction(3785411784L, 1000000000L), "L") == "US gallons and litres");
    CHECK(mixed_up(Number::fraction(1000000000L, 3785411784L), "L") == "US gallons and litres");
    CHECK(mixed_up(Number::fraction(454609, 100000), "L") == "imperial gallons and litres");
    CHECK(mixed_up(Number::fraction(1609344, 1000000), "km") == "miles and km");
    CHECK(mixed_up(Number::fraction(36, 10), "kWh") == "kWh and MJ, or MWh and GJ");
    CHECK(mixed_up(Number(10), "piece") == "two places of a decimal point, or km and mil");
    CHECK(mixed_up(Number::fraction(1, 1000), "piece") == "kg and g or t, kWh and MWh, or litres and m3");
}

TEST_CASE("a pair of the row's own unit counts within 1 %, another within 0.03 %") {
    CHECK(mixed_up(exactly(3600) * exactly(1010), "kWh") != "");  // 3.636
    CHECK(mixed_up(exactly(3600) * exactly(1011), "kWh") == "");
    CHECK(mixed_up(exactly(3785), "kWh") == "US gallons and litres");  // 0.011 % off
    CHECK(mixed_up(exactly(3787), "kWh") == "");                       // 0.042 % off
    CHECK(mixed_up(exactly(1610), "kWh") == "");  // a grid that emits 1.610 times as much is a grid
}

TEST_CASE("an ordinary change, no change, and zero are no slips") {
    CHECK(mixed_up(exactly(1050), "kWh") == "");
    CHECK(mixed_up(Number(1), "kWh") == "");
    CHECK(mixed_up(Number(0), "kWh") == "");
    CHECK_FALSE(unit_slip(Number(0), Number(1), {}));
}

TEST_CASE("the edition before is the nearest earlier one of the publisher with the id") {
    TablesUnderTest tables;
    tables
        .add("fuels", "e/2021", "from: 2021, to: 2021", litre("a", "diesel", "0.687"))  // 2.6 / 3.785
        .add("fuels", "e/2022", in_2022, litre("a", "diesel", "2.6"))
        .add("fuels", "e/2023", in_2023, litre("a", "diesel", "2.61"));
    Diagnostics said = tables.by(check_slips);
    REQUIRE(said.size() == 1);
    CHECK(said[0].severity == Severity::error);
    CHECK(said[0].says ==
          "e/2022#a is 2.6 kg CO2e per L, and 0.687 kg CO2e per L in e/2021: 3.785 times the other, as if somebody had "
          "mixed up US gallons and litres");
}

TEST_CASE("another publisher, another id or another unit is not compared") {
    auto slips = [](const std::string& edition, const std::string& row) {
        return TablesUnderTest()
            .add("fuels", "e/2022", in_2022, litre("a", "diesel", "2.6"))
            .add("fuels", edition, in_2023, row)
            .slugs(check_slips);
    };
    CHECK(slips("e/2023", litre("a", "diesel", "26")) == Slugs{"unit-slip"});
    CHECK(slips("f/2023", litre("a", "diesel", "26")) == Slugs{});
    CHECK(slips("e/2023", litre("b", "diesel", "26")) == Slugs{});
    CHECK(slips("e/2023", "  - {id: a, match: {fuel: diesel}, per: kg, stage: ttw, emits: {CO2: 26 kg}, cite: c}\n") ==
          Slugs{});
}

TEST_CASE("figures per two units of one dimension are compared in one of them") {
    auto slips = [](const std::string& per, const std::string& kg) {
        return TablesUnderTest()
            .add("fuels", "e/2022", in_2022,
                 "  - {id: a, match: {fuel: wood}, per: kg, stage: ttw, emits: {CO2: 1.5 kg}, cite: c}\n")
            .add("fuels", "e/2023", in_2023,
                 "  - {id: a, match: {fuel: wood}, per: " + per + ", stage: ttw, emits: {CO2: " + kg +
                     " kg}, cite: c}\n")
            .slugs(check_slips);
    };
    CHECK(slips("t", "1500") == Slugs{});
    CHECK(slips("t", "1.5") == Slugs{"unit-slip"});
}

TEST_CASE("a single gas may have slipped, where its figures have three digits or more") {
    auto slips = [](const std::string& was, const std::string& is) {
        auto row = [](const std::string& n2o) {
            return "  - {id: a, match: {fuel: d}, per: L, stage: ttw, emits: {CO2: 2.6 kg, N2O: " + n2o +
                   "}, cite: c}\n";
        };
        return TablesUnderTest()
            .add("fuels", "e/2022", in_2022, row(was))
            .add("fuels", "e/2023", in_2023, row(is))
            .by(check_slips);
    };
    Diagnostics said = slips("0.0000123 kg", "0.0123 kg");
    REQUIRE(said.size() == 1);
    CHECK(said[0].says.find("e/2023#a is 0.0123 kg N2O per L, and 0.0000123 kg N2O per L in e/2022") == 0);
    CHECK(slips("0.00001 kg", "0.0001 kg").empty());
}

TEST_CASE("what the folder lacks is taken from the program, and its own edition is held against the program's") {
    TablesUnderTest later;
    later.add_built_in("fuels", "e/2022", in_2022, litre("a", "diesel", "2.6"))
        .add("fuels", "e/2023", in_2023, litre("a", "diesel", "2600"));
    CHECK(later.slugs(check_slips) == Slugs{"unit-slip"});
    TablesUnderTest same;
    same.add_built_in("fuels", "e/2022", in_2022, litre("a", "diesel", "2.6"))
        .add("fuels", "e/2022", in_2022, litre("a", "diesel", "2600"));
    REQUIRE(same.by(check_slips).size() == 1);
    CHECK(same.by(check_slips)[0].says.find("in this program") != std::string::npos);
}

TEST_CASE("ratios slip too, and what somebody accepted does not") {
    auto row = [](const std::string& value) {
        return "ratios:\n  - {id: a, match: {vehicle: car}, value: " + value + " kWh/km, cite: c}\n";
    };
    TablesUnderTest tables;
    tables.add("vehicle-energy", "e/2022", in_2022, row("0.15")).add("vehicle-energy", "e/2023", in_2023, row("0.54"));
    CHECK(tables.slugs(check_slips) == Slugs{"unit-slip"});
    tables.plausible("accepted:\n  - {figure: e/2023#a, because: b}\n");
    CHECK(tables.slugs(check_slips) == Slugs{});
}

}  // namespace ghg
