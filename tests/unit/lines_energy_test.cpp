#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Energy : World {
    Energy() { add_types(*this); }

    void add_fuel(const std::string& fuel, Stage stage, std::vector<Emission> emits, std::string per = "L") {
        factor({.id = fuel + " " + std::string(to_text(stage)),
                .table = "fuels",
                .per = std::move(per),
                .stage = stage,
                .match = {{"fuel", fuel}},
                .emits = std::move(emits)});
    }
    void add_grid(std::string region, std::string_view carbon, Stage stage = Stage::generation,
                  std::optional<Basis> basis = Basis::location) {
        Details match{{"region", region}};
        if (basis == Basis::market) match["instrument"] = "residual";
        factor({.id = "grid",
                .table = "electricity",
                .stage = stage,
                .match = match,
                .basis = basis,
                .emits = {kg("CO2", carbon)}});
    }
    void add_extra(const std::string& use, Stage stage, std::string_view amount) {
        factor({.id = use, .table = use, .stage = stage, .match = {{"region", "SE"}}, .emits = {kg("CO2e", amount)}});
    }
    Activity diesel(std::string_view amount) const { return activity("vehicle-fuel", amount, {{"fuel", "diesel"}}); }
    Activity power(std::string_view amount) const { return activity("electricity", amount, {{"region", "SE"}}); }
    std::vector<EmissionLine> lines(const Activity& activity) const {
        ActivityOutcome outcome = run(activity);
        CHECK(slugs(outcome.diagnostics).empty());
        return outcome.lines;
    }
    Slugs errors(const Activity& activity) const { return slugs(run(activity).diagnostics); }
};

}  // namespace

TEST_CASE("120 000 km of an electric car are 18 000 kWh, and 738 kg at 0.041 kg per kWh") {
    Energy e;
    e.ratio({.id = "car",
             .table = "vehicle-energy",
             .match = {{"vehicle", "average-car"}},
             .value = "0.15",
             .of = "kWh",
             .per = "km"});
    e.add_grid("SE", "0.041");
    for (const char* amount : {"120 000 km", "12 000 mil", "18 000 kWh", "18 MWh"}) {
        CAPTURE(amount);
        ActivityOutcome outcome = e.run(e.activity("ev", amount, {{"region", "SE"}}));
        REQUIRE(outcome.lines.size() == 2);
        CHECK(outcome.lines[0].kg_co2e == Number(738));
        CHECK(outcome.lines[1].kg_co2e == Number(738));
        bool inferred = std::string_view(amount).find("Wh") == std::string_view::npos;
        CHECK(outcome.defaults_used.size() == (inferred ? 1 : 0));
    }
}

TEST_CASE("combustion is in Scope 1 and upstream a line of its own in fuel-and-energy") {
    Energy e;
    e.add_fuel("diesel", Stage::ttw, {kg("CO2", "2.5")});
    e.add_fuel("diesel", Stage::wtt, {kg("CO2e", "0.6")});
    auto lines = e.lines(e.diesel("18 400 L"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].category == Category::mobile_combustion);
    CHECK(lines[0].kg_co2e == 18400 * num("2.5"));
    CHECK(lines[1].category == Category::fuel_and_energy);
    CHECK(lines[1].kg_co2e == 18400 * num("0.6"));
    CHECK_FALSE(lines[1].upstream_in_scope_1);
}

TEST_CASE("a quantity is converted into the factor's unit, exactly and as a step") {
    Energy e;
    e.add_fuel("diesel", Stage::ttw, {kg("CO2", "2500")}, "m3");
    auto lines = e.lines(e.diesel("18 400 L"));
    CHECK(lines[0].kg_co2e == Number(18400) / 1000 * 2500);
    CHECK(lines[0].steps[0].by == Number::fraction(1, 1000));
    CHECK(lines[0].steps[0].unit == "m3/L");
    CHECK(lines[0].steps[0].after == Number::fraction(18400, 1000));
}

TEST_CASE("fuel given as net energy is not multiplied by a factor per gross energy") {
    Energy e;
    e.add_fuel("diesel", Stage::ttw, {kg("CO2", "0.25")}, "kWh-gross");
    CHECK(e.errors(e.diesel("1 000 kWh-net")) == Slugs{"factor-missing"});
    CHECK(e.lines(e.diesel("1 000 kWh-gross"))[0].kg_co2e == Number(250));
}

TEST_CASE("well_to_tank: scope-1 moves the upstream of Scope 1 fuels, and only that") {
    Energy e;
    e.add_fuel("diesel", Stage::ttw, {kg("CO2", "2.5")});
    e.add_fuel("diesel", Stage::wtt, {kg("CO2e", "0.6")});
    e.add_grid("SE", "0.02");
    e.add_extra("electricity-upstream", Stage::upstream, "0.005");
    e.inventory.boundary.well_to_tank = WellToTank::scope_1;
    auto fuel = e.lines(e.diesel("100 L"));
    CHECK(fuel[1].category == Category::mobile_combustion);
    CHECK(fuel[1].upstream_in_scope_1);
    CHECK_FALSE(fuel[0].upstream_in_scope_1);
    auto power = e.lines(e.power("100 kWh"));
    CHECK(power[2].category == Category::fuel_and_energy);
    CHECK_FALSE(power[2].upstream_in_scope_1);
}

TEST_CASE("a missing upstream factor is told, a missing combustion factor is an error") {
    Energy e;
    e.add_fuel("diesel", Stage::ttw, {kg("CO2", "2.5")});
    ActivityOutcome outcome = e.run(e.diesel("100 L"));
    CHECK(outcome.lines.size() == 1);
    REQUIRE(outcome.not_calculated.size() == 1);
    CHECK(outcome.not_calculated[0].quantity == "100 L");
    CHECK(outcome.not_calculated[0].category == Category::fuel_and_energy);
    Energy none;
    none.add_fuel("diesel", Stage::wtt, {kg("CO2e", "0.6")});
    CHECK(none.errors(none.diesel("100 L")) == Slugs{"factor-missing"});
}

TEST_CASE("two upstream factors that answer alike are an error, not a missing one") {
    Energy e;
    e.add_fuel("diesel", Stage::ttw, {kg("CO2", "2.5")});
    e.add_fuel("diesel", Stage::wtt, {kg("CO2e", "0.6")});
    e.add_fuel("diesel", Stage::wtt, {kg("CO2e", "0.7")});
    CHECK(e.errors(e.diesel("100 L")) == Slugs{"factor-ambiguous"});
}

TEST_CASE("one wtw line replaces combustion and upstream: an error under category-3 unless it is accepted") {
    Energy e;
    e.add_fuel("diesel", Stage::wtw, {kg("CO2", "3.1")});
    e.add_fuel("diesel", Stage::wtt, {kg("CO2e", "0.6")});
    CHECK(e.errors(e.diesel("100 L")) == Slugs{"wtw-unsplit"});
    Activity accepted = e.diesel("100 L");
    accepted.accept_wtw = "no other figure";
    auto lines = e.lines(accepted);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].stage == Stage::wtw);
    CHECK(lines[0].kg_co2e == 100 * num("3.1"));
    e.inventory.boundary.well_to_tank = WellToTank::scope_1;
    CHECK(e.lines(e.diesel("100 L")).size() == 1);
}

TEST_CASE("an own factor that is wtw makes a wtw line, too") {
    Energy e;
    e.inventory.boundary.well_to_tank = WellToTank::scope_1;
    Activity diesel = e.diesel("100 L");
    diesel.own_factor = e.own({.id = "own factor", .per = "L", .stage = Stage::wtw, .emits = {kg("CO2e", "3.1")}});
    auto lines = e.lines(diesel);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].stage == Stage::wtw);
    CHECK(lines[0].method == "supplier-specific");
}

TEST_CASE("upstream and losses count all the energy, certified or not") {
    Energy e;
    e.add_grid("SE", "0.02");
    e.add_extra("electricity-upstream", Stage::upstream, "0.005");
    e.add_extra("electricity-losses", Stage::losses, "0.001");
    e.factor({.id = "wind",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"source", "wind"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "0")}});
    e.put("go", "100 MWh");
    Activity& office = e.put(e.power("74 MWh"), "office");
    office.instruments = {{"go", {}}};
    auto lines = e.run_all().result.lines;
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].rung == "instrument go");
    CHECK(lines[2].kg_co2e == 74000 * num("0.005"));
    CHECK(lines[3].kg_co2e == 74000 * num("0.001"));
}

TEST_CASE("the upstream line goes only where every Scope 2 line holds it already") {
    Energy whole, mixed;
    for (Energy* e : {&whole, &mixed}) {
        e->add_grid("SE", "0.03", Stage::life_cycle);
        e->add_extra("electricity-upstream", Stage::upstream, "0.005");
        e->add_extra("electricity-losses", Stage::losses, "0.001");
    }
    mixed.add_grid("SE", "0.08", Stage::generation, Basis::market);
    whole.add_grid("SE", "0.09", Stage::life_cycle, Basis::market);
    auto all = whole.lines(whole.power("100 kWh"));
    REQUIRE(all.size() == 3);
    CHECK(all[0].stage == Stage::life_cycle);
    CHECK(all[2].stage == Stage::losses);
    auto some = mixed.lines(mixed.power("100 kWh"));
    REQUIRE(some.size() == 4);
    CHECK(some[0].stage == Stage::life_cycle);
    CHECK(some[1].stage == Stage::generation);
    CHECK(some[2].stage == Stage::upstream);
}
