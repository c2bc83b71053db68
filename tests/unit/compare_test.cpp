#include "compare_support.h"

using namespace world;

TEST_CASE("an amount and a factor that both changed share what they do together in halves") {
    CompareYear was(2019), now(2022);
    was.grid("0.2");
    was.power("100 kWh");
    now.grid("0.1");
    now.power("120 kWh");
    Comparison comparison = compared(was, now);
    // 20 kWh more, at 0.2 or at 0.1 kg; 0.1 kg less, on 100 or on 120 kWh
    CHECK(told(comparison, &Totals::scope_2_location) ==
          Slugs{"activity " + exact(20 * (num("0.2") + num("0.1")) / Number(2)),
                "factor " + exact(num("-0.1") * Number(100 + 120) / Number(2))});
    CHECK(reasons(comparison) == Slugs{"activity: 100 kWh | 120 kWh", "factor: home/2019#grid | home/2022#grid"});
}

TEST_CASE("an inventory compared with itself: nothing moves") {
    CompareYear was(2022), now(2022);
    for (CompareYear* year : {&was, &now}) {
        year->grid("0.2");
        year->power("100 kWh");
        year->diesel("2.5", "0.6");
        year->fuel("10 L");
    }
    Comparison comparison = compared(was, now);
    for (Number Totals::*figure : figures) CHECK(told(comparison, figure) == Slugs{});
    CHECK(reasons(comparison) == Slugs{});
}

TEST_CASE("the same amount in another unit moves nothing") {
    CompareYear was(2019), now(2022);
    was.grid("0.2");
    was.power("120 kWh");
    now.grid("0.2");
    now.power("0.12 MWh");
    CHECK(told(compared(was, now), &Totals::total_market) == Slugs{});
}

TEST_CASE("a factor in another unit of its dimension that says the same moves nothing") {
    CompareYear was(2019), now(2022);
    for (CompareYear* year : {&was, &now})
        year->figure(FactorSpec{.id = "diesel",
                                .table = "fuels",
                                .per = year == &was ? "L" : "m3",
                                .match = {{"fuel", "diesel"}},
                                .emits = {kg("CO2", year == &was ? "2.5" : "2500")}});
    was.fuel("10 L");
    now.fuel("10 L");
    CHECK(told(compared(was, now), &Totals::scope_1) == Slugs{});
}

TEST_CASE("biogenic CO2 has effects of its own, outside the scopes") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5");
    was.fuel("10 L");
    now.diesel("2.5");
    now.fuel("30 L");
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"activity 50"});        // 20 L x 2.5 kg
    CHECK(told(comparison, &Totals::outside_scopes) == Slugs{"activity 2"});  // 20 L x 0.1 kg
}

TEST_CASE("a ratio is an effect of its own, beside the amount and the factor") {
    CompareYear was(2019), now(2022);
    for (auto [year, per_km] : {std::pair(&was, "0.2"), std::pair(&now, "0.1")}) {
        year->grid("0.3");
        year->figure(RatioSpec{.id = "car",
                               .table = "vehicle-energy",
                               .match = {{"vehicle", "average-car"}},
                               .value = per_km,
                               .of = "kWh",
                               .per = "km"});
        year->put(year->activity("ev", year == &was ? "1000 km" : "150 mil", {{"region", "SE"}}), "pool");
    }
    // 500 km more at 0.2 or 0.1 kWh; 0.1 kWh less on 1000 or on 1500 km
    CHECK(
        told(compared(was, now), &Totals::scope_2_location) ==
        Slugs{"activity " + exact(500 * num("0.15") * num("0.3")), "ratio " + exact(num("-0.1") * 1250 * num("0.3"))});
}

TEST_CASE("what moves between scopes and grows: each scope's parts over both orders, the total is growth alone") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5", "0.5");
    was.fuel("100 L");
    now.diesel("2.5", "0.5");
    now.fuel("200 L");
    now.inventory.boundary.well_to_tank = WellToTank::scope_1;
    Comparison comparison = compared(was, now);
    // Upstream, 50 kg to 100 kg, goes from Scope 3 to Scope 1. In Scope 1, moved first it is 50 and then grows by 50;
    // grown first it brings nothing there, then 100 move.
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"activity " + exact(250 + Number(50 + 0) / Number(2)),
                                                      "boundary " + exact(Number(50 + 100) / Number(2))});
    CHECK(told(comparison, &Totals::scope_3) == Slugs{"activity 25", "boundary -75"});
    CHECK(told(comparison, &Totals::total_location) == Slugs{"activity 300"});
}

TEST_CASE("a share of the activity under equity share is boundary") {
    CompareYear was(2019), now(2022);
    was.grid("0.2");
    was.power("100 kWh");
    now.grid("0.2");
    now.power("100 kWh").details["share"] = {{"40 %"}, false, now.at(3), now.at(3)};
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_2_location) == Slugs{"boundary -12"});  // 20 kg x (0.4 - 1)
    CHECK(reasons(comparison) == Slugs{"boundary:  | equity share 40 %"});
}

TEST_CASE("the days that lie in the inventory's period are activity") {
    CompareYear was(2022), now(2022);
    for (CompareYear* year : {&was, &now}) {
        year->grid("0.2");
        year->power("730 kWh");
    }
    was.inventory.activities.back().period = Period{*parse_date("2022-01-01"), *parse_date("2023-12-31")};
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_2_location) == Slugs{"activity 73"});  // 730 kWh x (1 - 365 / 730) x 0.2 kg
    CHECK(reasons(comparison) ==
          Slugs{"activity: 365 of the 730 days from 2022-01-01 to 2023-12-31 lie in the inventory's period: 0.5 | "});
}

TEST_CASE("activities that one inventory lacks are added and removed") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5");
    was.fuel("10 L", "old-truck");
    now.diesel("3");
    now.fuel("20 L", "new-truck");
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"added 60", "removed -25"});
    CHECK(told(comparison, &Totals::outside_scopes) == Slugs{"added 2", "removed -1"});
}

TEST_CASE("what moves most comes first") {
    CompareYear was(2019), now(2022);
    for (CompareYear* year : {&was, &now}) year->diesel("2");
    was.fuel("10 L", "small");
    was.fuel("10 L", "large");
    now.fuel("11 L", "small");
    now.fuel("2 L", "large");
    Comparison comparison = compared(was, now);
    REQUIRE(comparison.activities.size() == 2);
    CHECK(comparison.activities[0].now->id == "large");
}

TEST_CASE("two organisations, and periods of other lengths, are told; a leap day is not") {
    CompareYear was(2020), now(2022);
    for (CompareYear* year : {&was, &now}) {
        year->diesel("2");
        year->fuel("10 L");
    }
    CHECK(slugs(compared(was, now).caveats) == Slugs{});
    now.inventory.organisation.value = "Sylvania Staffing AB";
    now.inventory.period.from = *parse_date("2021-07-01");
    std::vector<Caveat> told = compared(was, now).caveats;
    CHECK(slugs(told) == Slugs{"compare-organisations", "compare-periods"});
    CHECK(told[1].text.find("no amount") != std::string::npos);  // the same 10 L in 18 months
}

TEST_CASE("where amounts moved, part of that is the length of the period") {
    CompareYear was(2020), now(2022);
    for (CompareYear* year : {&was, &now}) year->diesel("2");
    was.fuel("10 L");
    now.fuel("15 L");
    now.inventory.period.from = *parse_date("2021-07-01");
    CHECK(compared(was, now).caveats[0].text.ends_with("part of the activity effect is the length of the period"));
}
