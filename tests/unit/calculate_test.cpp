#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace world;

namespace {

struct Year : World {
    Year() {
        add_types(*this);
        factor({.id = "diesel",
                .table = "fuels",
                .per = "L",
                .match = {{"fuel", "diesel"}},
                .emits = {kg("CO2", "2.5"), kg("CO2-biogenic", "0.15")}});
        factor({.id = "diesel.wtt",
                .table = "fuels",
                .per = "L",
                .stage = Stage::wtt,
                .match = {{"fuel", "diesel"}},
                .emits = {kg("CO2e", "0.6")}});
        factor({.id = "grid",
                .table = "electricity",
                .stage = Stage::generation,
                .match = {{"region", "SE"}},
                .basis = Basis::location,
                .emits = {kg("CO2", "0.041")}});
        factor({.id = "residual",
                .table = "electricity",
                .stage = Stage::generation,
                .match = {{"region", "SE"}, {"instrument", "residual"}},
                .basis = Basis::market,
                .emits = {kg("CO2", "0.46762")}});
        ratio({.id = "car",
               .table = "vehicle-energy",
               .match = {{"vehicle", "average-car"}},
               .value = "0.15",
               .of = "kWh",
               .per = "km"});
    }
    Activity diesel(std::string_view amount) const { return activity("vehicle-fuel", amount, {{"fuel", "diesel"}}); }
    Activity ev(std::string_view amount) const { return activity("ev", amount, {{"region", "SE"}}); }
};

}  // namespace

TEST_CASE("lines come in the order of the activities, and all are accounted for") {
    Year y;
    y.put(y.ev("120 000 km"), "ev-driven");
    y.put(y.diesel("18 400 L"), "fleet");
    Calculation calculation = y.run_all();
    CHECK(slugs(calculation.diagnostics).empty());
    const Result& result = calculation.result;
    CHECK(result.inventory == &y.inventory);
    CHECK(result.accounted.activities == 2);
    CHECK(result.accounted.with_lines == 2);
    REQUIRE(result.lines.size() == 4);
    Slugs names;
    for (const EmissionLine& line : result.lines) names.push_back(line.name());
    CHECK(names == Slugs{"ev-driven/1", "ev-driven/2", "fleet/1", "fleet/2"});
}

TEST_CASE("the totals, categories and gases of a year are those of its lines") {
    Year y;
    y.put(y.ev("120 000 km"), "ev-driven");
    y.put(y.diesel("18 400 L"), "fleet");
    Result result = y.run_all().result;
    CHECK(result.totals.scope_1 == 18400 * num("2.5"));
    CHECK(result.totals.scope_2_location == Number(738));
    CHECK(result.totals.scope_2_market == 18000 * num("0.46762"));
    CHECK(result.totals.scope_3 == 18400 * num("0.6"));
    CHECK(result.totals.outside_scopes == 18400 * num("0.15"));
    Number categories, gases;
    for (const CategoryTotal& total : result.categories)
        if (total.basis != Basis::market && total.category != Category::outside_scopes) categories += total.kg_co2e;
    for (const GasTotal& gas : result.gases)
        if (gas.basis != Basis::market && gas.scope != 0) gases += gas.kg_co2e;
    CHECK(categories == result.totals.total_location);
    CHECK(gases == result.totals.total_location);
}

TEST_CASE("a default used is weighed by its activity's market-based lines") {
    Year y;
    y.put(y.ev("120 000 km"), "ev-driven");
    Result result = y.run_all().result;
    REQUIRE(result.defaults_used.size() == 1);
    CHECK(result.defaults_used[0].kg_co2e == 18000 * num("0.46762"));
}

TEST_CASE("an activity with an error leaves the others calculated, and every error is told") {
    Year y;
    y.put(y.activity("vehicle-fuel", "5 L", {{"fuel", "petrol"}}), "petrol");
    y.put(y.diesel("10 L"), "fleet");
    y.put(y.activity("electricity", "5 kWh", {{"region", "XX"}}), "power");
    Calculation calculation = y.run_all();
    CHECK(slugs(calculation.diagnostics) == Slugs{"factor-missing", "factor-missing", "factor-missing"});
    CHECK(calculation.result.totals.scope_1 == Number(25));
    CHECK(calculation.result.accounted.activities == 3);
    CHECK(calculation.result.accounted.with_lines == 1);
}

TEST_CASE("each error that is told says what to do, and those that are only counted say what is wrong") {
    Year y;
    for (int i = 0; i < 3000; ++i)
        y.put(y.activity("vehicle-fuel", "1 L", {{"fuel", "diessel " + std::to_string(i)}}),
              "fuel-" + std::to_string(i));
    Calculation calculation = y.run_all();
    REQUIRE(calculation.diagnostics.size() == 100);
    for (const Diagnostic& said : calculation.diagnostics)
        CHECK(said.next_step.find("fuel: diesel") != std::string::npos);
    CHECK(calculation.diagnostics.back().says.ends_with("(and 2900 more like it)"));
    CHECK(calculation.failed.size() == 3000);
    CHECK(calculation.failed.at("fuel-2999") == "no fuels factor for fuel diessel 2999 in 2022 (ttw, per L)");
}

TEST_CASE("an inventory without activities is zero and has no line") {
    Year y;
    Calculation calculation = y.run_all();
    CHECK(calculation.diagnostics.empty());
    CHECK(calculation.result.lines.empty());
    CHECK(calculation.result.totals.total_market.is_zero());
}

TEST_CASE("the same inventory gives the same result again") {
    Year y;
    y.put("go", "3 MWh", "wind");
    y.factor({.id = "wind",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"source", "wind"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "0")}});
    y.put(y.ev("120 000 km"), "ev-driven").instruments = {{"go", {}}};
    Result first = y.run_all().result, second = y.run_all().result;
    REQUIRE(first.lines.size() == second.lines.size());
    for (std::size_t i = 0; i < first.lines.size(); ++i) CHECK(first.lines[i].kg_co2e == second.lines[i].kg_co2e);
}

TEST_CASE("a certificate covers the energy that kilometres come to") {
    Year y;
    y.put("go", "3 MWh", "wind");
    y.factor({.id = "wind",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"source", "wind"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "0")}});
    y.put(y.ev("120 000 km"), "ev-driven").instruments = {{"go", {}}};
    CHECK(y.run_all().result.totals.scope_2_market == (18000 - 3000) * num("0.46762"));
}

TEST_CASE("a given amount takes nothing of a certificate") {
    Year y;
    y.put("go", "3 MWh", "wind");
    y.factor({.id = "wind",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"source", "wind"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "0")}});
    Activity& given = y.put(y.ev("120 000 km"), "given");
    given.quantity.reset();
    given.given = Given{y.written("5 t"), y.own({.id = "given", .per = "kg", .emits = {kg("CO2e", "1")}})};
    given.instruments = {{"go", {}}};
    y.put(y.ev("120 000 km"), "driven").instruments = {{"go", {}}};
    CHECK(y.run_all().result.totals.scope_2_market == (18000 - 3000) * num("0.46762"));
}
