#include "engine/missing_advice.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

FactorSpec row(const char* id, Details match, const char* per) {
    FactorSpec made;
    made.id = id;
    made.table = "travel";
    made.match = std::move(match);
    made.per = per;
    made.emits = {kg("CO2", "0.1")};
    return made;
}

struct Rows : World {
    Rows() {
        factor(row("coach", {{"vehicle", "coach"}}, "passenger-km"));
        factor(row("train", {{"train", "national"}, {"region", "SE"}}, "passenger-km"));
        factor(row("tram", {{"train", "tram"}, {"region", "SE"}}, "passenger-km"));
        factor(row("across", {{"train", "international"}}, "passenger-km"));
        factor(row("car", {{"vehicle", "car"}, {"fuel", "petrol"}}, "km"));
        factor(row("van", {{"vehicle", "van"}, {"fuel", "diesel"}}, "km"));
    }
    Ask ask(Details details, const std::string& per, std::vector<std::string> may) const {
        Ask made;
        made.use = "travel";
        made.details = std::move(details);
        made.unit = unit(per);
        made.year = 2022;
        made.may_match = std::move(may);
        return made;
    }
    std::string next(Details details, const std::string& per, std::vector<std::string> may) const {
        return next_step_for(ask(std::move(details), per, std::move(may)), context());
    }
};

const std::vector<std::string> by_road{"vehicle", "fuel"};
const std::vector<std::string> by_rail{"train", "region"};

}  // namespace

TEST_CASE("a row in another unit is answered with that unit") {
    CHECK(Rows().next({{"vehicle", "coach"}}, "km", by_road).starts_with("Give the quantity in passenger-km"));
}

TEST_CASE("rows that say more ask for the detail they say") {
    CHECK(Rows().next({{"vehicle", "car"}}, "km", by_road) == "Add fuel: petrol.");
    CHECK(Rows().next({{"train", "national"}}, "passenger-km", by_rail) == "Add region: SE.");
}

TEST_CASE("a detail that the type cannot give is not asked for") {
    std::string next = Rows().next({{"vehicle", "car"}}, "km", {"vehicle"});
    CHECK(next.starts_with("Add an edition that has it"));
}

TEST_CASE("a detail too many is named, but a place is not taken away") {
    CHECK(Rows().next({{"fuel", "diesel"}, {"vehicle", "coach"}}, "passenger-km", by_road) ==
          "Leave fuel out, or write what goes with vehicle coach.");
    CHECK(Rows().next({{"region", "SE"}, {"train", "international"}}, "passenger-km", by_rail) ==
          "With region SE, write train: one of national, tram.");
}

TEST_CASE("values known apart but not together say what goes with the others") {
    CHECK(Rows().next({{"fuel", "diesel"}, {"vehicle", "car"}}, "km", by_road) ==
          "With vehicle car, write fuel: petrol.");
}

TEST_CASE("a value no row has is answered with those that go with the rest, and never a place by another") {
    Rows rows;
    Ask train = rows.ask({{"train", "maglev"}, {"region", "SE"}}, "passenger-km", by_rail);
    CHECK(value_instead(train, "train", rows.context()) == "With region SE, write train: one of national, tram.");
    CHECK(value_instead(train, "region", rows.context()).empty());
    train.details["region"] = "NO";
    CHECK(value_instead(train, "train", rows.context()) ==
          "Write what goes together: region SE, train national; region SE, train tram; train international.");
    Ask known = rows.ask({{"train", "tram"}}, "passenger-km", by_rail);
    CHECK(value_instead(known, "train", rows.context()).empty());
    Ask coach = rows.ask({{"vehicle", "sleigh"}}, "passenger-km", by_road);
    CHECK(value_instead(coach, "vehicle", rows.context()) ==
          "If the tables have it by another name, write that: vehicle: coach, or add own_factor: with per, emits, gwp, "
          "year, cite and boundary: ttw.");
}

TEST_CASE("the same thing of another place may stand in, before another thing of the place is taken") {
    Rows rows;
    rows.factor(row("tube", {{"train", "underground"}, {"region", "GB"}}, "passenger-km"));
    CHECK(
        rows.next({{"region", "SE"}, {"train", "underground"}}, "passenger-km", by_rail) ==
        "There is a figure for train underground in region GB: if it may stand in, say so and why: stand_in: {factor: "
        "home/2022#tube, because: reason}. Or, if that is what is meant: with region SE, write train: one of "
        "national, tram.");
}

TEST_CASE("an own factor is not offered on the location basis, where only the grid speaks") {
    Rows rows;
    FactorSpec heat = row("heat", {{"network", "umea"}}, "kWh");
    heat.basis = std::nullopt;
    rows.factor(heat);
    Ask ask = rows.ask({{"network", "lund"}}, "kWh", {"network"});
    ask.type = "district-heat";
    ask.counts_on_basis = true;
    for (Basis basis : {Basis::location, Basis::market}) {
        ask.basis = basis;
        std::string next = next_step_for(ask, rows.context());
        CHECK(
            next.starts_with("There is a figure for network umea: if it may stand in, say so and why: stand_in: "
                             "{factor: home/2022#heat, because: reason}"));
        CHECK(next.ends_with(" `ghg types district-heat` shows what there is."));
        CHECK((next.find("own_factor") != std::string::npos) == (basis == Basis::market));
    }
}

TEST_CASE("a ratio that is missing asks for the detail its rows say, of those that the step reads") {
    World w;
    for (const char* laden : {"half", "full"})
        w.ratio({.id = laden,
                 .table = "use",
                 .match = {{"vehicle", "lorry"}, {"laden", laden}},
                 .value = "3",
                 .of = "kWh",
                 .per = "km"});
    w.ratio({.id = "car", .table = "use", .match = {{"vehicle", "car"}}, .value = "1", .of = "kWh", .per = "km"});
    auto next = [&](const Details& asked, std::vector<std::string> by, int year = 2022) {
        return next_step_for(ratio_step("use", std::move(by)), asked, year, w.context());
    };
    const std::string elsewhere = "Add an edition that has it to `factors`, or give the quantity itself instead.";
    CHECK(next({{"vehicle", "lorry"}}, {"vehicle", "laden"}) == "Add laden: one of full, half.");
    CHECK(next({{"vehicle", "car"}, {"laden", "half"}}, {"vehicle", "laden"}) ==
          "Leave laden out, or write what goes with vehicle car.");
    CHECK(next({{"vehicle", "lorry"}, {"laden", "most"}}, {"vehicle", "laden"}) ==
          "With vehicle lorry, write laden: one of full, half.");
    CHECK(next({{"vehicle", "lorry"}}, {"vehicle"}) == elsewhere);
    CHECK(next({{"vehicle", "lorry"}}, {"vehicle", "laden"}, 1999) == elsewhere);
}
