// Resolution goes on: unsplit stages, distance bands, and ratios.
#include "engine/resolve.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

FactorSpec fuel(std::string id, Stage stage, std::string edition = "home/2022") {
    return {.id = std::move(id),
            .edition = std::move(edition),
            .table = "fuels",
            .per = "L",
            .stage = stage,
            .match = {{"fuel", "diesel"}},
            .emits = {kg("CO2", "2.5")}};
}

struct Fuels : World {
    Fuels() { editions = {"home/2022", "next/2022"}; }
    std::string answer(Stage stage) const {
        Ask ask;
        ask.use = "fuels";
        ask.stage = stage;
        ask.details = {{"fuel", "diesel"}};
        ask.unit = unit("L");
        ask.year = 2022;
        Found found = resolve(ask, context());
        return found.factor == nullptr ? "none" : found.factor->id;
    }
};

struct Ratios : World {
    Ratios() { editions = {"home/2022", "next/2022"}; }
    std::string answer(std::string_view per, int year = 2022) const {
        FoundRatio found =
            resolve_ratio("vehicle-energy", {{"vehicle", "car"}}, per.empty() ? nullptr : unit(per), year, context());
        if (!found.tied.empty()) return "tie";
        return found.ratio == nullptr ? "none" : found.ratio->id;
    }
    static RatioSpec car(std::string id, std::string per = "km", std::string edition = "home/2022") {
        return {.id = std::move(id),
                .edition = std::move(edition),
                .table = "vehicle-energy",
                .match = {{"vehicle", "car"}},
                .value = "0.15",
                .of = "kWh",
                .per = std::move(per)};
    }
};

}  // namespace

TEST_CASE("where the first edition has only wtw, that answers for ttw") {
    Fuels f;
    f.factor(fuel("wtw", Stage::wtw));
    f.factor(fuel("split", Stage::ttw, "next/2022"));
    CHECK(f.answer(Stage::ttw) == "wtw");
}

TEST_CASE("where the first edition has the split figure, the unsplit one is not used") {
    Fuels f;
    f.factor(fuel("wtw", Stage::wtw));
    f.factor(fuel("ttw", Stage::ttw));
    CHECK(f.answer(Stage::ttw) == "ttw");
}

TEST_CASE("wtw never answers for wtt, nor ttw for wtw") {
    Fuels f;
    f.factor(fuel("wtw", Stage::wtw));
    CHECK(f.answer(Stage::wtt) == "none");
    Fuels split;
    split.factor(fuel("ttw", Stage::ttw));
    CHECK(split.answer(Stage::wtw) == "none");
    CHECK(split.answer(Stage::wtt) == "none");
}

TEST_CASE("life-cycle answers for generation and never for upstream or losses") {
    Fuels f;
    f.factor(fuel("whole", Stage::life_cycle));
    CHECK(f.answer(Stage::generation) == "whole");
    CHECK(f.answer(Stage::upstream) == "none");
    CHECK(f.answer(Stage::losses) == "none");
}

TEST_CASE("a factor of the asked stage for another year is no reason to take the unsplit one of this year") {
    Fuels f;
    FactorSpec old = fuel("old ttw", Stage::ttw);
    old.from = old.to = 2021;
    f.factor(old);
    f.factor(fuel("wtw", Stage::wtw));
    CHECK(f.answer(Stage::ttw) == "none");
}

TEST_CASE("each edition turns the distance of a leg into its own word") {
    World w;
    w.editions = {"long/2022", "short/2022"};
    for (auto [edition, limit] : {std::pair("long/2022", 1000L), std::pair("short/2022", 3700L)}) {
        Bands bands;
        bands.head.from = 1900;
        bands.head.to = 2200;
        bands.detail = "haul";
        bands.head.edition = edition;
        bands.head.territory = "SE";
        bands.bands = {{"near", 1, {}, Number(limit), "", {}}, {"far", 1, Number(limit), {}, "", {}}};
        w.book.add(bands);
        w.factor({.id = std::string(edition) + " near",
                  .edition = edition,
                  .table = "flights",
                  .per = "passenger-km",
                  .match = {{"haul", "near"}}});
    }
    Airport from{"ARN", "", "", "SE", 0, 0, ""}, to{"FCO", "", "", "IT", 0, 0, ""};
    Leg leg{&from, &to, 2022};
    Ask ask{"flights", Stage::ttw, {}, {}, w.unit("passenger-km"), 2022, false, "haul", &leg};
    CHECK(resolve(ask, w.context()).factor->id == "short/2022 near");
    leg.km = 800;
    CHECK(resolve(ask, w.context()).factor->id == "long/2022 near");
}

TEST_CASE("an edition without bands is passed over, and the search says so") {
    World w;
    w.factor({.id = "f", .table = "flights", .per = "passenger-km", .match = {{"haul", "near"}}});
    Airport from{"ARN", "", "", "SE", 0, 0, ""}, to{"FCO", "", "", "IT", 0, 0, ""};
    Leg leg{&from, &to, 2022};
    Ask ask{"flights", Stage::ttw, {}, {}, w.unit("passenger-km"), 2022, false, "haul", &leg};
    Found found = resolve(ask, w.context());
    CHECK(found.factor == nullptr);
    CHECK(found.searched[0].outcome.find("bands for haul") != std::string::npos);
}

TEST_CASE("a ratio answers like a factor: details, years and dimension") {
    Ratios r;
    r.ratio(Ratios::car("car"));
    CHECK(r.answer("km") == "car");
    CHECK(r.answer("mil") == "car");
    CHECK(r.answer("kWh") == "none");
    CHECK(r.answer("km", 2021) == "none");
    CHECK(r.answer("km", 2023) == "none");
}

TEST_CASE("the first edition's ratio is used") {
    Ratios r;
    r.ratio(Ratios::car("second", "km", "next/2022"));
    CHECK(r.answer("km") == "second");
    r.ratio(Ratios::car("first"));
    CHECK(r.answer("km") == "first");
}

TEST_CASE("a ratio per the unit written wins, then one per the base unit; else two are a tie") {
    Ratios r;
    r.ratio(Ratios::car("per mile", "mile"));
    r.ratio(Ratios::car("per km"));
    CHECK(r.answer("mile") == "per mile");
    CHECK(r.answer("km") == "per km");
    CHECK(r.answer("mil") == "per km");
    r.ratio(Ratios::car("again"));
    CHECK(r.answer("km") == "tie");
    CHECK(r.answer("mile") == "per mile");
}

TEST_CASE("a bare number fits no unit and is found where none is asked") {
    Ratios r;
    RatioSpec index = Ratios::car("index");
    index.of = index.per = "";
    r.ratio(index);
    CHECK(r.answer("") == "index");
    CHECK(r.answer("km") == "none");
}
