#include "domain/factor_book.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

TEST_CASE("carbon dioxide, its biogenic part and CO2e count 1 in every GWP set") {
    GwpSet empty;
    for (std::string_view gas : {"CO2", "CO2-biogenic", "CO2e"}) CHECK(empty.find(gas) == Number(1));
    CHECK_FALSE(empty.find("CH4"));
}

TEST_CASE("each kind of methane has a value of its own") {
    World w;
    CHECK(w.gwp.find("CH4-fossil") == num("29.8"));
    CHECK(w.gwp.find("CH4-biogenic") == Number(27));
    CHECK(w.gwp.find("CH4") == num("27.9"));
    CHECK_FALSE(w.gwp.find("SF6"));
}

TEST_CASE("a factor is named by its edition and id, an own factor as what it is") {
    World w;
    const Factor& factor = w.factor(
        {.id = "fuel.diesel", .edition = "desnz/2022", .table = "fuels", .per = "L", .emits = {kg("CO2", "2.5")}});
    CHECK(factor.name() == "desnz/2022#fuel.diesel");
    CHECK(w.own({.id = "own factor"})->name() == "own factor");
    CHECK(w.own({.id = "own factor"})->territory().empty());
}

TEST_CASE("a factor speaks for its region, else for its table's territory") {
    World w;
    CHECK(w.factor({.id = "a", .match = {{"region", "IT"}}, .territory = "GB"}).territory() == "IT");
    CHECK(w.factor({.id = "b", .match = {{"fuel", "diesel"}}, .territory = "GB"}).territory() == "GB");
    CHECK(w.factor({.id = "c"}).territory().empty());
}

TEST_CASE("a factor with CO2e is not split by gas") {
    World w;
    CHECK(w.factor({.id = "a", .emits = {kg("CO2e", "1"), kg("CO2-biogenic", "2")}}).unsplit());
    const Factor& split = w.factor({.id = "b", .emits = {kg("CO2", "1"), kg_as_co2e("N2O", "0.1")}});
    CHECK_FALSE(split.unsplit());
    CHECK(split.find("N2O")->as_co2e);
    CHECK(split.find("CH4") == nullptr);
}

TEST_CASE("a book finds the files of a topic in an edition, in the order they were added") {
    World w;
    w.factor({.id = "1", .edition = "a/2022", .table = "fuels"});
    w.factor({.id = "2", .edition = "b/2022", .table = "fuels"});
    w.factor({.id = "3", .edition = "a/2022", .table = "fuels"});
    w.factor({.id = "4", .edition = "a/2022", .table = "hotel"});
    auto found = w.book.tables("a/2022", "fuels");
    REQUIRE(found.size() == 2);
    CHECK(found[0]->factors[0].id == "1");
    CHECK(found[1]->factors[0].id == "3");
    CHECK(w.book.topic("fuels").size() == 3);
    CHECK(w.book.tables("c/2022", "fuels").empty());
}

TEST_CASE("a factor or ratio is found only under its own edition") {
    World w;
    const Factor& factor = w.factor({.id = "x", .edition = "a/2022", .table = "fuels"});
    const Ratio& ratio =
        w.ratio({.id = "r", .edition = "a/2022", .table = "vehicle-energy", .value = "0.15", .of = "kWh", .per = "km"});
    CHECK(w.book.find_factor("a/2022", "x") == &factor);
    CHECK(w.book.find_factor("b/2022", "x") == nullptr);
    CHECK(w.book.find_factor("a/2022", "r") == nullptr);
    CHECK(w.book.find_ratio("a/2022", "r") == &ratio);
    CHECK(w.book.find_ratio("a/2022", "x") == nullptr);
    CHECK(ratio.name() == "a/2022#r");
}

TEST_CASE("factors stay where they are while tables are added") {
    World w;
    const Factor& kept = w.factor({.id = "kept", .table = "fuels"});
    for (int i = 0; i < 500; ++i) w.factor({.id = "more", .table = "fuels"});
    CHECK(w.book.find_factor("home/2022", "kept") == &kept);
    CHECK(kept.id == "kept");
}

TEST_CASE("of two airports with one code the first stays") {
    FactorBook book;
    book.add(Airport{"ARN", "Arlanda", "Stockholm", "SE", 59.65, 17.92, "air/2025"});
    book.add(Airport{"ARN", "Other", "Elsewhere", "XX", 0, 0, "air/2020"});
    CHECK(book.airport("ARN")->city == "Stockholm");
    CHECK(book.airport("arn") == nullptr);
    CHECK(book.airports().size() == 1);
}

TEST_CASE("bands belong to their edition and detail") {
    FactorBook book;
    Bands bands;
    bands.detail = "haul";
    bands.head.edition = "desnz/2022";
    book.add(bands);
    CHECK(book.bands("desnz/2022", "haul") != nullptr);
    CHECK(book.bands("desnz/2022", "cabin") == nullptr);
    CHECK(book.bands("desnz/2021", "haul") == nullptr);
}

TEST_CASE("a type finds the rule of a dimension, or the one for any") {
    ActivityType ev = ev_type();
    CHECK(ev.rule_for("distance") == &ev.quantity[1]);
    CHECK(ev.rule_for("mass") == nullptr);
    CHECK(supplier_type().rule_for("pieces") != nullptr);
    CHECK(flight_type().rule_for("route")->needs == std::vector<std::string>{"passengers", "trip"});
}

TEST_CASE("a type lists each detail once, its own before those of one way of giving the quantity") {
    CHECK(flight_type().all_details() ==
          std::vector<std::string>{"cabin", "passengers", "trip", "from", "to", "legs", "uplift", "haul"});
    CHECK(spend_type().all_details() == std::vector<std::string>{"sector", "vat", "price_year", "category"});
}

TEST_CASE("an activity's detail is its first word, or nothing") {
    World w;
    Activity activity = w.activity("flight", "", {{"from", "ARN"}});
    activity.details["legs"] = {{"UME", "ARN"}, true, {}, {}};
    CHECK(activity.detail("from") == "ARN");
    CHECK(activity.detail("legs") == "UME");
    CHECK(activity.detail("to").empty());
}
