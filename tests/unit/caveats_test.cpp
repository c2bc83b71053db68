#include "engine/caveats.h"
#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace world;

namespace {

struct Told : World {
    Told() {
        add_types(*this);
        for (Category category : all_categories())
            if (scope_of(category) == 3) inventory.boundary.not_applicable.push_back(category);
        inventory.region = "SE";
        factor({.id = "hotel.IT",
                .table = "hotel",
                .per = "room-night",
                .stage = Stage::cradle_to_gate,
                .match = {{"region", "IT"}},
                .emits = {kg("CO2e", "14.3")}});
    }
    Caveat only() const {
        Calculation calculation = run_all();
        CHECK(slugs(calculation.diagnostics).empty());
        REQUIRE(calculation.result.caveats.size() == 1);
        return calculation.result.caveats[0];
    }
    Slugs all() const {
        Calculation calculation = run_all();
        CHECK(slugs(calculation.diagnostics).empty());
        return slugs(calculation.result.caveats);
    }
    void add_fuel(Stage stage, std::string territory, std::vector<Emission> emits) {
        factor({.id = "diesel",
                .table = "fuels",
                .per = "L",
                .stage = stage,
                .match = {{"fuel", "diesel"}},
                .emits = std::move(emits),
                .territory = std::move(territory)});
    }
    Activity diesel() const { return activity("vehicle-fuel", "100 L", {{"fuel", "diesel"}}); }
    void add_power(Stage location, Stage market) {
        factor({.id = "grid",
                .table = "electricity",
                .stage = location,
                .match = {{"region", "SE"}},
                .basis = Basis::location,
                .emits = {kg("CO2", "0.02")}});
        factor({.id = "residual",
                .table = "electricity",
                .stage = market,
                .match = {{"region", "SE"}, {"instrument", "residual"}},
                .basis = Basis::market,
                .emits = {kg("CO2", "0.05")}});
        for (auto [use, stage] :
             {std::pair("electricity-upstream", Stage::upstream), std::pair("electricity-losses", Stage::losses)})
            factor(
                {.id = use, .table = use, .stage = stage, .match = {{"region", "SE"}}, .emits = {kg("CO2e", "0.001")}});
        put(activity("electricity", "100 kWh", {{"region", "SE"}}), "office");
    }
};

}  // namespace

TEST_CASE("an inventory that says everything has no caveat") {
    Told t;
    t.add_fuel(Stage::ttw, "SE", {kg("CO2", "2.5")});
    t.add_fuel(Stage::wtt, "SE", {kg("CO2", "0.6")});
    t.put(t.diesel(), "fleet");
    t.put(t.activity("hotel", "18 room-night", {{"region", "IT"}}), "rome");
    CHECK(t.all().empty());
}

TEST_CASE("a stand-in is told with its factor, reason and tonnage, several activities at once") {
    Told t;
    for (const char* id : {"one", "two"})
        t.put(t.activity("hotel", "2 room-night", {{"region", "AL"}}), id).stand_in =
            StandIn{{{"home/2022", "hotel.IT", {}}}, "no figure for Albania", {}};
    CHECK(t.all() == Slugs{"stand-in-used", "foreign-factor"});
    Caveat told = t.run_all().result.caveats[0];
    CHECK(told.kg_co2e == 2 * 2 * num("14.3"));
    CHECK(told.text == "one, two: home/2022#hotel.IT instead of its own: no figure for Albania");
}

TEST_CASE("a ratio that stands in is told by its own name") {
    Told t;
    t.add_power(Stage::generation, Stage::generation);
    t.inventory.activities.clear();
    t.ratio({.id = "van",
             .table = "vehicle-energy",
             .match = {{"vehicle", "van"}},
             .value = "0.25",
             .of = "kWh",
             .per = "km"});
    t.put(t.activity("ev", "100 km", {{"region", "SE"}, {"vehicle", "truck"}}), "trucks").stand_in =
        StandIn{{{"home/2022", "van", {}}}, "no figure for trucks", {}};
    Result result = t.run_all().result;
    REQUIRE(slugs(result.caveats).front() == "stand-in-used");
    CHECK(result.caveats.front().text.find("home/2022#van") != std::string::npos);
}

TEST_CASE("a factor of another territory is told, one of no territory is not") {
    for (auto [territory, expected] : {std::pair("GB", 1U), std::pair("SE", 0U), std::pair("", 0U)}) {
        Told t;
        t.add_fuel(Stage::ttw, territory, {kg("CO2", "2.5")});
        t.add_fuel(Stage::wtt, "SE", {kg("CO2", "0.6")});
        t.put(t.diesel(), "fleet");
        CHECK(t.all().size() == expected);
        if (expected == 1) CHECK(t.only().kg_co2e == 100 * num("2.5"));
        if (expected == 1) CHECK(t.only().slug == "foreign-factor");
    }
}

TEST_CASE("a figure in CO2e under another GWP set is told, one split by gas or under the same set is not") {
    Told t;
    FactorSpec spec{.id = "card",
                    .table = "hotel",
                    .per = "room-night",
                    .stage = Stage::cradle_to_gate,
                    .match = {{"region", "NO"}},
                    .emits = {kg("CO2e", "10")}};
    spec.gwp.id = "ipcc/ar5-100";
    t.factor(spec);
    t.put(t.activity("hotel", "2 room-night", {{"region", "NO"}}), "oslo");
    t.put(t.activity("hotel", "2 room-night", {{"region", "IT"}}), "rome");
    CHECK(t.only().slug == "gwp-not-applied");
    CHECK(t.only().kg_co2e == Number(20));
    CHECK(t.only().text.find("ipcc/ar5-100") != std::string::npos);
    CHECK(t.only().text.ends_with(": oslo"));
}

TEST_CASE("beside named gases only the part in CO2e is told as not under the inventory's GWP set") {
    Told t;
    FactorSpec spec{.id = "card",
                    .table = "hotel",
                    .per = "room-night",
                    .stage = Stage::cradle_to_gate,
                    .match = {{"region", "NO"}},
                    .emits = {kg("CO2", "10"), kg("HFCs-and-PFCs", "3")}};
    spec.gwp.id = "ipcc/ar5-100";
    t.factor(spec);
    t.put(t.activity("hotel", "2 room-night", {{"region", "NO"}}), "oslo");
    CHECK(t.only().slug == "gwp-not-applied");
    CHECK(t.only().kg_co2e == Number(6));
}

TEST_CASE("a fuel whose biogenic CO2 nobody stated is told with its tonnage") {
    Told t;
    t.factor({.id = "wood",
              .table = "fuels",
              .per = "L",
              .match = {{"fuel", "diesel"}},
              .emits = {kg("CO2", "0.1")},
              .lacks_biogenic = true});
    t.add_fuel(Stage::wtt, "SE", {kg("CO2", "0.6")});
    t.put(t.diesel(), "fleet");
    CHECK(t.only().slug == "biogenic-not-stated");
    CHECK(t.only().kg_co2e == 100 * num("0.1"));
}

TEST_CASE("a wtw figure and upstream in Scope 1 are told with their tonnage") {
    Told t;
    t.inventory.boundary.well_to_tank = WellToTank::scope_1;
    t.add_fuel(Stage::wtw, "SE", {kg("CO2", "3.1")});
    t.put(t.diesel(), "fleet");
    CHECK(t.only().slug == "wtw-unsplit");
    CHECK(t.only().kg_co2e == 100 * num("3.1"));
    Told split;
    split.inventory.boundary.well_to_tank = WellToTank::scope_1;
    split.add_fuel(Stage::ttw, "SE", {kg("CO2", "2.5")});
    split.add_fuel(Stage::wtt, "SE", {kg("CO2", "0.6")});
    split.put(split.diesel(), "fleet");
    CHECK(split.only().slug == "upstream-in-scope-1");
    CHECK(split.only().kg_co2e == 100 * num("0.6"));
}

TEST_CASE("an own wtw figure is told like any other") {
    Told t;
    t.inventory.boundary.well_to_tank = WellToTank::scope_1;
    t.put(t.diesel(), "fleet").own_factor =
        t.own({.id = "own factor", .per = "L", .stage = Stage::wtw, .emits = {kg("CO2e", "3.1")}});
    CHECK(t.all() == Slugs{"wtw-unsplit"});
}

TEST_CASE("a life-cycle figure on one basis only keeps the upstream line and says which basis holds it twice") {
    Told t;
    t.add_power(Stage::life_cycle, Stage::generation);
    CHECK(t.all() == Slugs{"life-cycle-in-scope-2", "upstream-held-twice"});
    Caveat twice = t.run_all().result.caveats[1];
    CHECK(twice.kg_co2e == 100 * num("0.001"));
    CHECK(twice.text.starts_with("office: "));
    CHECK(twice.text.find("location-based") != std::string::npos);
}

TEST_CASE("life-cycle figures on both bases are told, each once, and nothing is held twice") {
    Told t;
    t.add_power(Stage::life_cycle, Stage::life_cycle);
    CHECK(t.all() == Slugs{"life-cycle-in-scope-2", "life-cycle-in-scope-2"});
}

TEST_CASE("energy beyond what its instruments cover is told with its rung and tonnage") {
    Told t;
    t.add_power(Stage::generation, Stage::generation);
    t.factor({.id = "wind",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"source", "wind"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "0")}});
    t.put("go", "60 kWh");
    t.inventory.activities[0].instruments = {{"go", {}}};
    Caveat beyond = t.only();
    CHECK(beyond.slug == "instrument-short");
    CHECK(beyond.kg_co2e == 40 * num("0.05"));
    CHECK(beyond.text == "office: 0.04 MWh are beyond what its instruments cover, on the rung residual-mix");
    t.inventory.instruments[0].volume = t.written("100 kWh");
    CHECK(t.all().empty());
    t.inventory.instruments[0].volume = t.written("101 kWh");
    CHECK(t.all().empty());
}

TEST_CASE("a supplier's life-cycle figure of goods is told, one up to the gate is not") {
    for (const char* boundary : {"life-cycle", "cradle-to-gate"}) {
        Told t;
        t.put(t.activity("supplier", "80 piece", {{"supplier", "Dustin"}, {"category", "capital-goods"}}), "laptops")
            .own_factor = t.own({.id = "own factor",
                                 .per = "piece",
                                 .stage = Stage::cradle_to_gate,
                                 .emits = {kg("CO2e", "156")},
                                 .boundary = boundary});
        CHECK(t.all() == (std::string(boundary) == "life-cycle" ? Slugs{"life-cycle-in-goods"} : Slugs{}));
    }
}

TEST_CASE("what was not calculated is told by table, once for all activities and without a tonnage") {
    Told t;
    t.add_fuel(Stage::ttw, "SE", {kg("CO2", "2.5")});
    t.put(t.diesel(), "fleet");
    t.put(t.diesel(), "vans");
    CHECK(t.only().slug == "not-calculated");
    CHECK(t.only().text.find("fuels") != std::string::npos);
    CHECK_FALSE(t.only().kg_co2e.has_value());
}

TEST_CASE("Scope 3 categories that are not stated are one caveat for all") {
    Told t;
    t.inventory.boundary.not_applicable = {Category::franchises};
    t.inventory.boundary.excluded[Category::investments] = "small";
    t.put(t.activity("hotel", "1 room-night", {{"region", "IT"}}), "rome");
    CHECK(t.only().slug == "category-not-stated");
    CHECK(t.only().text.find("12 of 15") != std::string::npos);
    CHECK(t.only().text.find("purchased-goods-and-services") != std::string::npos);
    CHECK(t.only().text.find("business-travel") == std::string::npos);
}

TEST_CASE("many activities are named by three and a count") {
    Told t;
    for (const char* id : {"a", "b", "c", "d", "e"})
        t.put(t.activity("hotel", "2 room-night", {{"region", "AL"}}), id).stand_in =
            StandIn{{{"home/2022", "hotel.IT", {}}}, "none", {}};
    CHECK(t.run_all().result.caveats[0].text.starts_with("a, b, c and 2 more: "));
}
