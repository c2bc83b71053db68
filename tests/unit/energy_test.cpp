#include "engine/energy.h"

#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Powered : World {
    Powered() {
        add_types(*this);
        types["electricity"].carrier.fixed = "electricity";
        types["ev"].carrier.fixed = "electricity";
        types["district-heat"].carrier.fixed = "district-heat";
        types["vehicle-fuel"].carrier.detail = "fuel";
        power("grid", Basis::location, {{"region", "SE"}}, "0.02");
        power("residual", Basis::market, {{"region", "SE"}, {"instrument", "residual"}}, "0.4");
        power("wind", Basis::market, {{"source", "wind"}}, "0");
        factor({.id = "heat",
                .table = "heat",
                .stage = Stage::life_cycle,
                .match = {{"network", "stockholm"}},
                .emits = {kg("CO2e", "0.05")}});
        ratio({.id = "car",
               .table = "vehicle-energy",
               .match = {{"vehicle", "average-car"}},
               .value = "0.15",
               .of = "kWh",
               .per = "km"});
        for (const char* per : {"L", "kWh-gross"}) {
            for (Stage stage : {Stage::ttw, Stage::wtt})
                factor({.id = fmt::format("diesel.{}.{}", per, to_text(stage)),
                        .table = "fuels",
                        .per = per,
                        .stage = stage,
                        .match = {{"fuel", "diesel"}},
                        .emits = {kg("CO2", "2")}});
        }
    }
    void power(std::string id, Basis basis, Details match, std::string_view amount) {
        factor({.id = std::move(id),
                .table = "electricity",
                .stage = Stage::generation,
                .match = std::move(match),
                .basis = basis,
                .emits = {kg("CO2", amount)}});
    }
    void diesel_content() {
        ratio({.id = "content.diesel",
               .table = "energy-content",
               .match = {{"fuel", "diesel"}},
               .value = "9770",
               .of = "kWh-net",
               .per = "m3"});
    }
    Activity& use(std::string type, std::string_view amount, const Details& details) {
        return put(activity(type, amount, details), fmt::format("{}-{}", type, inventory.activities.size()));
    }
    Result result() const {
        Calculation calculation = run_all();
        CHECK(slugs(calculation.diagnostics).empty());
        return std::move(calculation.result);
    }
};

}  // namespace

TEST_CASE("electricity counts once, not once per basis, rung or upstream line") {
    Powered p;
    p.put("go", "61 MWh");
    p.use("electricity", "74 MWh", {{"region", "SE"}}).instruments = {{"go", {}}};
    p.use("ev", "120000 km", {{"region", "SE"}});
    Result result = p.result();
    REQUIRE(result.energy.size() == 1);
    CHECK(result.energy[0].carrier == "electricity");
    CHECK(result.energy[0].scope == 2);
    CHECK(result.energy[0].mwh == Number(74) + 120000 * num("0.15") / 1000);
    CHECK(result.energy[0].covered_mwh == Number(61));
    CHECK(result.energy[0].activities == 2);
    REQUIRE(result.energy_uses.size() == 2);
    CHECK(result.energy_uses[1].mwh == Number(18));
    CHECK(result.energy_uses[1].covered_mwh == Number(0));
}

TEST_CASE("an unsplit life-cycle factor is the same energy") {
    Powered p;
    p.use("district-heat", "88 MWh", {{"network", "stockholm"}});
    Result result = p.result();
    REQUIRE(result.energy.size() == 1);
    CHECK(result.energy[0].carrier == "district-heat");
    CHECK(result.energy[0].mwh == Number(88));
    CHECK(result.energy[0].heating_value.empty());
}

TEST_CASE("litres of fuel become MWh by the energy content of an edition, net") {
    Powered p;
    p.diesel_content();
    p.use("vehicle-fuel", "18400 L", {{"fuel", "diesel"}});
    Result result = p.result();
    REQUIRE(result.energy.size() == 1);
    CHECK(result.energy[0].carrier == "diesel");
    CHECK(result.energy[0].scope == 1);
    CHECK(result.energy[0].heating_value == "net");
    CHECK(result.energy[0].mwh == num("18.4") * 9770 / 1000);
    CHECK(result.energy_uses[0].content->id == "content.diesel");
    CHECK(result.energy_uses[0].quantity.value == Number(18400));
}

TEST_CASE("fuel whose energy content nobody gives is listed, and is in no sum") {
    Powered p;
    p.use("vehicle-fuel", "18400 L", {{"fuel", "diesel"}});
    Result result = p.result();
    CHECK(result.energy.empty());
    REQUIRE(result.energy_uses.size() == 1);
    CHECK_FALSE(result.energy_uses[0].mwh);
    CHECK(result.energy_uses[0].content == nullptr);
}

TEST_CASE("net and gross heating values stand apart") {
    Powered p;
    p.diesel_content();
    p.use("vehicle-fuel", "100 L", {{"fuel", "diesel"}});
    p.use("vehicle-fuel", "5000 kWh-gross", {{"fuel", "diesel"}});
    Result result = p.result();
    REQUIRE(result.energy.size() == 2);
    CHECK(result.energy[0].heating_value == "gross");
    CHECK(result.energy[0].mwh == Number(5));
    CHECK(result.energy[1].heating_value == "net");
    CHECK(result.energy[1].mwh == num("0.1") * 9770 / 1000);
}

TEST_CASE("two energy contents of one edition that both answer are an error") {
    Powered p;
    p.diesel_content();
    p.diesel_content();
    p.use("vehicle-fuel", "100 L", {{"fuel", "diesel"}});
    CHECK(slugs(p.run_all().diagnostics) == Slugs{"factor-ambiguous"});
}

TEST_CASE("the share of an activity that counts is the share of its energy that counts") {
    Powered p;
    Activity& office = p.use("electricity", "100 MWh", {{"region", "SE"}, {"share", "40 %"}});
    office.period = Period{parse_date("2022-07-01").value(), parse_date("2023-06-30").value()};
    CHECK(p.result().energy[0].mwh == Number(100) * Number::fraction(184, 365) * Number::fraction(40, 100));
}

TEST_CASE("types without a carrier use no energy of the organisation's own") {
    Powered p;
    p.types["district-heat"].carrier = {};
    p.use("district-heat", "88 MWh", {{"network", "stockholm"}});
    CHECK(p.result().energy_uses.empty());
}

TEST_CASE("carriers come by scope, Scope 2 in the order of its categories") {
    Powered p;
    p.diesel_content();
    p.use("district-heat", "88 MWh", {{"network", "stockholm"}});
    p.use("electricity", "74 MWh", {{"region", "SE"}});
    p.use("vehicle-fuel", "100 L", {{"fuel", "diesel"}});
    Slugs carriers;
    for (const EnergyTotal& total : p.result().energy) carriers.push_back(total.carrier);
    CHECK(carriers == Slugs{"diesel", "electricity", "district-heat"});
}
