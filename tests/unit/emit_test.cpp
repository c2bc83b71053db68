#include "engine/emit.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

EmissionLine line_with(const Factor& factor) {
    EmissionLine line;
    line.factor = &factor;
    return line;
}

EmissionLine emitted(World& w, const FactorSpec& spec, const Number& amount) {
    EmissionLine line = line_with(w.factor(spec));
    Diagnostics out;
    CHECK(emit(line, amount, w.context(), out));
    CHECK(out.empty());
    return line;
}

}  // namespace

TEST_CASE("128 400 kWh give 25680 kg of CO2, 38.2632 of methane and 140.2128 of nitrous oxide under AR6") {
    World w;
    EmissionLine line = emitted(
        w, {.id = "grid", .emits = {kg("CO2", "0.2"), kg("CH4-fossil", "0.00001"), kg("N2O", "0.000004")}}, 128400);
    REQUIRE(line.gases.size() == 3);
    CHECK(line.gases[0].kg_co2e == Number(25680));
    CHECK(line.gases[1].kg == num("1.284"));
    CHECK(line.gases[1].gwp == num("29.8"));
    CHECK(to_decimal(line.gases[1].kg_co2e) == "38.2632");
    CHECK(to_decimal(line.gases[2].kg_co2e) == "140.2128");
    CHECK(line.kg_co2e == Number(25680) + num("38.2632") + num("140.2128"));
    CHECK(line.kg_outside_scopes.is_zero());
}

TEST_CASE("a gas printed as CO2e is divided by its document's GWP and then takes the inventory's") {
    World w;
    FactorSpec spec{.id = "diesel",
                    .emits = {kg("CO2", "2.5"), kg_as_co2e("CH4-fossil", "0.0002"), kg_as_co2e("N2O", "0.03")}};
    spec.gwp = {"ipcc/ar4-100", {{"CH4-fossil", 25}, {"N2O", 298}}};
    EmissionLine line = emitted(w, spec, 1000);
    CHECK(line.gases[1].kg == 1000 * num("0.0002") / 25);
    CHECK(line.gases[1].kg_co2e == 1000 * num("0.0002") / 25 * num("29.8"));
    CHECK(line.gases[2].kg_co2e == 1000 * num("0.03") / 298 * 273);
}

TEST_CASE("a gas printed as CO2e under the inventory's own GWP set comes out as printed") {
    World w;
    FactorSpec spec{.id = "diesel", .emits = {kg_as_co2e("N2O", "0.00070")}};
    spec.gwp = {"ipcc/ar6-100", {{"N2O", 273}}};
    CHECK(emitted(w, spec, 1000).kg_co2e == num("0.7"));
}

TEST_CASE("HFCs and PFCs without a name count as printed under every GWP set, and have no mass") {
    World w;
    FactorSpec spec{.id = "spend", .emits = {kg("CO2", "0.2"), kg("HFCs-and-PFCs", "0.00084")}};
    spec.gwp = {"ipcc/ar5-100", {}};
    EmissionLine line = emitted(w, spec, 1000);
    CHECK(line.kg_co2e == 1000 * (num("0.2") + num("0.00084")));
    CHECK_FALSE(line.gases[1].kg.has_value());
}

TEST_CASE("biogenic CO2 stays outside the scopes, its methane and nitrous oxide inside") {
    World w;
    EmissionLine line = emitted(
        w, {.id = "hvo", .emits = {kg("CO2-biogenic", "2.4"), kg("CH4-biogenic", "0.001"), kg("N2O", "0.0001")}}, 10);
    CHECK(line.kg_outside_scopes == 10 * num("2.4"));
    CHECK(line.kg_co2e == 10 * (num("0.001") * 27 + num("0.0001") * 273));
    CHECK(line.gases[0].outside_scopes);
    CHECK_FALSE(line.gases[1].outside_scopes);
}

TEST_CASE("CO2e alone has no mass of its own and is used as it is") {
    World w;
    EmissionLine line = emitted(w, {.id = "hotel", .emits = {kg("CO2e", "14.3"), kg("CO2-biogenic", "1")}}, 18);
    CHECK(line.kg_co2e == 18 * num("14.3"));
    CHECK_FALSE(line.gases[0].kg.has_value());
    CHECK(line.gases[1].kg == Number(18));
}

TEST_CASE("a gas the inventory's GWP set lacks is an error and not zero") {
    World w;
    EmissionLine line = line_with(w.factor({.id = "leak", .per = "kg", .emits = {kg("SF6", "1")}}));
    Diagnostics out;
    CHECK_FALSE(emit(line, 5, w.context(), out));
    REQUIRE(slugs(out) == Slugs{"gwp-missing-gas"});
    CHECK(out[0].says.find("SF6") != std::string::npos);
    CHECK(out[0].says.find("home/2022#leak") != std::string::npos);
    CHECK(out[0].next_step == "Write a set that has it after gwp: at the top of the inventory: later.");
}

TEST_CASE("a set with one value of methane does not serve methane by origin, and the message says so") {
    World w;
    w.gwp.values.erase("CH4-fossil");
    w.gwp.values["CH4"] = {num("27.9"), "", {}};
    EmissionLine line = line_with(w.factor({.id = "leak", .per = "kg", .emits = {kg("CH4-fossil", "1")}}));
    Diagnostics out;
    CHECK_FALSE(emit(line, 5, w.context(), out));
    REQUIRE(slugs(out) == Slugs{"gwp-missing-gas"});
    CHECK(out[0].says.ends_with("; it has one of methane that does not say its origin, CH4"));
    CHECK(out[0].next_step.find("add a row CH4-fossil to it with the value and the citation") != std::string::npos);
}

TEST_CASE("a gas that no GWP set has is advised without an empty list") {
    World w;
    EmissionLine line = line_with(w.factor({.id = "leak", .per = "kg", .emits = {kg("SF6", "1")}}));
    Context context = w.context();
    context.gwp_sets_with = [](std::string_view) { return std::vector<std::string>(); };
    Diagnostics out;
    CHECK_FALSE(emit(line, 5, context, out));
    REQUIRE(slugs(out) == Slugs{"gwp-missing-gas"});
    CHECK(out[0].next_step.starts_with("No set has it: write the figure in CO2e"));
}

TEST_CASE("an amount of zero emits zero of each gas") {
    World w;
    EmissionLine line = emitted(w, {.id = "grid", .emits = {kg("CO2", "0.2"), kg("N2O", "1")}}, 0);
    CHECK(line.gases.size() == 2);
    CHECK(line.kg_co2e.is_zero());
}

TEST_CASE("warming beyond CO2 is the CO2 alone, as CO2e") {
    World w;
    EmissionLine line =
        line_with(w.factor({.id = "flight", .emits = {kg("CO2", "0.07"), kg_as_co2e("N2O", "0.0007")}}));
    Diagnostics out;
    CHECK(emit_non_co2(line, 900, w.context(), out));
    REQUIRE(line.gases.size() == 1);
    CHECK(line.gases[0].gas == "CO2e");
    CHECK_FALSE(line.gases[0].kg.has_value());
    CHECK(line.kg_co2e == 900 * num("0.07"));
    CHECK(line.uses_co2_only);
}

TEST_CASE("without a figure for combustion CO2 there is nothing that RFI may multiply") {
    World w;
    for (const Factor* factor : {&w.factor({.id = "unsplit", .emits = {kg("CO2e", "0.14")}}),
                                 &w.factor({.id = "wtw", .stage = Stage::wtw, .emits = {kg("CO2", "0.09")}})}) {
        EmissionLine line = line_with(*factor);
        Diagnostics out;
        CHECK_FALSE(emit_non_co2(line, 900, w.context(), out));
        CHECK(slugs(out) == Slugs{"rfi-without-co2"});
        CHECK(line.gases.empty());
    }
}
