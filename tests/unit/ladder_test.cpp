// The market ladder, seen through the lines it makes.
#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace world;

namespace {

struct Power : World {
    Power() {
        add_types(*this);
        factor(spec("grid", "electricity", {{"region", "FD"}}, "0.2", Basis::location));
        factor(spec("wind", "electricity", {{"source", "wind"}}, "0", Basis::market));
    }
    static FactorSpec spec(std::string id, std::string table, Details match, std::string_view co2_kg,
                           std::optional<Basis> basis) {
        return {.id = std::move(id),
                .table = std::move(table),
                .stage = Stage::generation,
                .match = std::move(match),
                .basis = basis,
                .emits = {kg("CO2", co2_kg)}};
    }
    void add_residual() {
        factor(
            spec("residual", "electricity", {{"region", "FD"}, {"instrument", "residual"}}, "0.46762", Basis::market));
    }

    Activity& use(std::string id, std::string_view amount, std::initializer_list<const char*> instruments = {}) {
        Activity& made = put(activity("electricity", amount, {{"region", "FD"}}), std::move(id));
        for (const char* name : instruments) made.instruments.push_back({name, at(5)});
        return made;
    }
    /// Market lines as "rung kg".
    Slugs market(const Calculation& calculation) const {
        Slugs found;
        for (const EmissionLine& line : calculation.result.lines)
            if (line.basis == Basis::market) found.push_back(line.rung.text() + " " + to_decimal(line.kg_co2e));
        return found;
    }
    Slugs market() const {
        Calculation calculation = run_all();
        CHECK(slugs(calculation.diagnostics).empty());
        return market(calculation);
    }
    Slugs errors() const { return slugs(run_all().diagnostics); }
};

}  // namespace

TEST_CASE("74 MWh with a certificate of 61 MWh give 0 on the certificate and 13 MWh on the residual mix") {
    Power p;
    p.add_residual();
    p.put("go-118", "61 MWh");
    p.use("office", "74 MWh", {"go-118"});
    CHECK(p.market() == Slugs{"instrument go-118 0", "residual-mix 6079.06"});
    CHECK(13000 * num("0.46762") == num("6079.06"));
    auto lines = p.run_all().result.lines;
    CHECK(lines[0].basis == Basis::location);
    CHECK(lines[0].kg_co2e == 74000 * num("0.2"));
    CHECK(lines[1].steps[0].op == Step::Op::set);
    CHECK(lines[1].steps[0].by == Number(61));
    CHECK(lines[1].steps[0].what == "covered by go-118 (wind)");
    CHECK(lines[2].steps[0].by == Number(13));
    CHECK(lines[2].steps[0].what == "not covered by instruments");
}

TEST_CASE("the parts of the rungs add up to the use, and none is below zero") {
    Power p;
    p.add_residual();
    p.put("x", "10 MWh");
    p.put("y", "500 MWh");
    p.use("office", "74 MWh", {"x", "y"});
    CHECK(p.market() == Slugs{"instrument x 0", "instrument y 0"});
    auto lines = p.run_all().result.lines;
    CHECK(lines[1].steps[0].by + lines[2].steps[0].by == Number(74));
    CHECK(lines[2].steps[0].by == Number(64));
}

TEST_CASE("activities in different units share a certificate in proportion, in any order") {
    for (bool turned : {false, true}) {
        Power p;
        p.add_residual();
        p.put("go", "45 MWh");
        if (turned) p.use("b", "60 000 kWh", {"go"});
        p.use("a", "30 MWh", {"go"});
        if (!turned) p.use("b", "60 000 kWh", {"go"});
        for (const EmissionLine& line : p.run_all().result.lines)
            if (line.rung == "residual-mix")
                CHECK(line.kg_co2e == (line.activity->id == "a" ? 15000 : 30000) * num("0.46762"));
    }
}

TEST_CASE("a certificate whose source has no factor is an error, also where it covers everything") {
    for (const char* volume : {"61 MWh", "100 MWh"}) {
        Power p;
        p.add_residual();
        p.put("go", volume, "tidal");
        p.use("office", "74 MWh", {"go"});
        CHECK(p.errors() == Slugs{"factor-missing"});
    }
}

TEST_CASE("an instrument's own factor is used before its source's") {
    Power p;
    p.put("ppa", "100 MWh");
    p.inventory.instruments[0].own_factor =
        p.own({.id = "own factor", .stage = Stage::generation, .emits = {kg("CO2", "0.011")}});
    p.use("office", "74 MWh", {"ppa"});
    CHECK(p.market() == Slugs{"instrument ppa " + to_decimal(74000 * num("0.011"))});
}

TEST_CASE("without an instrument the residual mix is used, and the step list stays empty") {
    Power p;
    p.add_residual();
    p.use("office", "1 000 kWh");
    CHECK(p.market() == Slugs{"residual-mix 467.62"});
    CHECK(p.run_all().result.lines[1].steps.empty());
}

TEST_CASE("where no residual mix is published the location factor is used, and the caveat says how many MWh") {
    Power p;
    p.put("go", "61 MWh");
    p.use("office", "74 MWh", {"go"});
    CHECK(p.market() == Slugs{"instrument go 0", "location-factor 2600"});
    auto result = p.run_all().result;
    auto caveat = std::ranges::find(result.caveats, "no-residual-mix", &Caveat::slug);
    REQUIRE(caveat != result.caveats.end());
    CHECK(caveat->kg_co2e == 13000 * num("0.2"));
    CHECK(caveat->text.starts_with("office: "));
    CHECK(caveat->text.find("13 MWh") != std::string::npos);
}

TEST_CASE("two residual mixes of one edition are an error and not a reason to take the location factor") {
    Power p;
    p.add_residual();
    p.add_residual();
    p.use("office", "74 MWh");
    CHECK(p.errors() == Slugs{"factor-ambiguous"});
}

TEST_CASE("the contract's factor comes after the certificates and before the residual mix") {
    Power p;
    p.add_residual();
    p.put("go", "61 MWh");
    p.use("office", "74 MWh", {"go"}).own_factor =
        p.own({.id = "own factor", .per = "MWh", .stage = Stage::generation, .emits = {kg("CO2", "50")}});
    CHECK(p.market() == Slugs{"instrument go 0", "contract 650"});
    CHECK(p.run_all().result.lines[0].kg_co2e == 74000 * num("0.2"));
    CHECK(p.run_all().result.lines[2].method == "supplier-specific");
}

TEST_CASE("a named factor is the contract's, and a named residual mix stands on its own rung") {
    Power p;
    p.add_residual();
    p.factor(Power::spec("supplier", "electricity", {{"supplier", "Umea Energi"}}, "0.033", Basis::market));
    p.use("a", "1 000 kWh").factor = {{"home/2022", "supplier", {}}};
    p.use("b", "1 000 kWh").factor = {{"home/2022", "residual", {}}};
    CHECK(p.market() == Slugs{"contract 33", "residual-mix 467.62"});
}

TEST_CASE("a location factor that is named serves location, and the last rung of the market ladder") {
    Power p;
    FactorSpec other = Power::spec("ember", "electricity", {{"region", "FD"}}, "0.3", Basis::location);
    other.edition = "ember/2022";
    p.factor(other);
    p.use("office", "1 000 kWh").location_factor = {{"ember/2022", "ember", {}}};
    CHECK(p.market() == Slugs{"location-factor 300"});
    CHECK(p.run_all().result.lines[0].kg_co2e == Number(300));
}

TEST_CASE("heat takes the contract's factor, else the network's, and no residual mix is sought") {
    Power p;
    FactorSpec network = Power::spec("stockholm", "heat", {{"network", "stockholm"}}, "0.05", std::nullopt);
    p.factor(network);
    p.put(p.activity("district-heat", "88 MWh", {{"network", "stockholm"}}), "heat");
    CHECK(p.market() == Slugs{"network 4400"});
    p.inventory.activities[0].own_factor =
        p.own({.id = "own factor", .stage = Stage::generation, .emits = {kg("CO2", "0.01")}});
    CHECK(p.market() == Slugs{"contract 880"});
    CHECK(p.run_all().result.lines[0].kg_co2e == 88000 * num("0.05"));
}

TEST_CASE("what stands in for a network's factor stands on the network's rung") {
    Power p;
    p.factor(Power::spec("stockholm", "heat", {{"network", "stockholm"}}, "0.05", std::nullopt));
    Activity& heat = p.put(p.activity("district-heat", "88 MWh", {{"network", "umea"}}), "heat");
    heat.stand_in = StandIn{{{"home/2022", "stockholm", {}}}, "no figure for Ume\u00e5", {}};
    CHECK(p.market() == Slugs{"network 4400"});
    for (const EmissionLine& line : p.run_all().result.lines) CHECK(line.stand_in == "no figure for Ume\u00e5");
}

TEST_CASE("a network without a figure is an error on both bases") {
    Power p;
    p.put(p.activity("district-heat", "88 MWh", {{"network", "umea"}}), "heat");
    CHECK(p.errors() == Slugs{"factor-missing", "factor-missing"});
}

TEST_CASE("a use of zero is zero on one rung") {
    Power p;
    p.add_residual();
    p.put("go", "61 MWh");
    p.use("office", "0 kWh", {"go"});
    CHECK(p.market() == Slugs{"residual-mix 0"});
}
