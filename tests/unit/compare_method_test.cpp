#include "compare_support.h"

using namespace world;

namespace {

void fly(CompareYear& year, std::string_view co2_per_km, std::string_view amount, const char* rfi) {
    year.figure(FactorSpec{.id = "fly",
                           .table = "flights",
                           .per = "passenger-km",
                           .match = {{"haul", "short"}, {"cabin", "average"}},
                           .emits = {kg("CO2", co2_per_km)}});
    if (rfi == nullptr)
        year.inventory.boundary.rfi.kind = Rfi::Kind::none;
    else
        year.inventory.boundary.rfi = {Rfi::Kind::factor, num(rfi), rfi, "test", {}, {}};
    year.put(year.activity("flight", amount, {{"haul", "short"}}), "trips");
}

// As if its quantity were the distance between two airports.
void fly_leg(CompareYear& year, const std::string& leg) {
    year.done();
    for (EmissionLine& line : year.result.lines) line.leg = line.said = leg;
}

}  // namespace

TEST_CASE("another row chosen is method, although the amount is the same") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5", "", "diesel");
    was.fuel("10 L");
    now.diesel("2.4", "", "diesel-b7");
    now.fuel("10 L");
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"method -1"});  // 10 L x -0.1 kg
    CHECK(reasons(comparison) == Slugs{"method: home/2019#diesel | home/2022#diesel-b7"});
}

TEST_CASE("the same id of another publisher is another row") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5");
    was.fuel("10 L");
    now.editions = {"away/2022"};
    now.figure(FactorSpec{.id = "diesel",
                          .edition = "away/2022",
                          .table = "fuels",
                          .per = "L",
                          .match = {{"fuel", "diesel"}},
                          .emits = {kg("CO2", "2.4"), kg("CO2-biogenic", "0.1")}});
    now.fuel("10 L");
    CHECK(told(compared(was, now), &Totals::scope_1) == Slugs{"method -1"});
}

TEST_CASE("a GWP set is method: only the gas whose value differs, never what is in CO2e only") {
    CompareYear was(2022), now(2022);
    was.gwp.id = "ipcc/ar5-100";
    was.gwp.values["CH4-fossil"] = {num("28"), "", {}};
    was.inventory.gwp = {"ipcc/ar5-100", {}};
    for (CompareYear* year : {&was, &now}) {
        year->figure(FactorSpec{.id = "diesel",
                                .table = "fuels",
                                .per = "L",
                                .match = {{"fuel", "diesel"}},
                                .emits = {kg("CO2", "2"), kg("CH4-fossil", "0.01")}});
        year->figure(FactorSpec{.id = "wtt",
                                .table = "fuels",
                                .per = "L",
                                .stage = Stage::wtt,
                                .match = {{"fuel", "diesel"}},
                                .emits = {kg("CO2e", "0.5")}});
        year->fuel("100 L");
    }
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"method " + exact(num("1.8"))});  // 100 L x 0.01 kg x (29.8 - 28)
    CHECK(told(comparison, &Totals::scope_3) == Slugs{});
    CHECK(reasons(comparison) == Slugs{"method: ipcc/ar5-100 | ipcc/ar6-100"});
}

TEST_CASE("kilometres one year and kWh the next cannot be told apart from how they were measured: method") {
    CompareYear was(2019), now(2022);
    for (CompareYear* year : {&was, &now}) {
        year->grid("0.3");
        year->figure(RatioSpec{.id = "car",
                               .table = "vehicle-energy",
                               .match = {{"vehicle", "average-car"}},
                               .value = "0.2",
                               .of = "kWh",
                               .per = "km"});
        year->put(year->activity("ev", year == &was ? "1000 km" : "150 kWh", {{"region", "SE"}}), "pool");
    }
    CHECK(told(compared(was, now), &Totals::scope_2_location) == Slugs{"method -15"});  // (150 - 200) kWh x 0.3 kg
}

TEST_CASE("litres one year and kilograms the next: the whole line is method") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5");
    was.fuel("10 L");
    now.figure(FactorSpec{
        .id = "diesel", .table = "fuels", .per = "kg", .match = {{"fuel", "diesel"}}, .emits = {kg("CO2", "3")}});
    now.fuel("9 kg");
    CHECK(told(compared(was, now), &Totals::scope_1) == Slugs{"method 2"});  // 27 - 25
}

TEST_CASE("well_to_tank moves the upstream of fuels between scopes, and no total") {
    CompareYear was(2019), now(2022);
    for (CompareYear* year : {&was, &now}) {
        year->diesel("2.5", "0.5");
        year->fuel("100 L");
    }
    now.inventory.boundary.well_to_tank = WellToTank::scope_1;
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"boundary 50"});
    CHECK(told(comparison, &Totals::scope_3) == Slugs{"boundary -50"});
    CHECK(told(comparison, &Totals::of_which_upstream_in_scope_1) == Slugs{"boundary 50"});
    CHECK(told(comparison, &Totals::total_market) == Slugs{});
    CHECK(reasons(comparison) == Slugs{"boundary: fuel-and-energy | mobile-combustion"});
}

TEST_CASE("another type under the same id is the same thing calculated otherwise: method") {
    CompareYear was(2019), now(2022);
    was.grid("0.2");
    was.power("100 kWh", "pool");
    now.diesel("2.5");
    now.fuel("10 L", "pool");
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"method 25"});
    CHECK(told(comparison, &Totals::scope_2_location) == Slugs{"method -20"});
}

TEST_CASE("an upstream figure that one side lacks is method, and shares what it does with the amount") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5");
    was.fuel("100 L");
    now.diesel("2.5", "0.6");
    now.fuel("300 L");
    Comparison comparison = compared(was, now);
    // 0.6 kg on 100 or on 300 L; 200 L more without or with the 0.6 kg
    CHECK(told(comparison, &Totals::scope_3) == Slugs{"activity 60", "method 120"});
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"activity 500"});
}

TEST_CASE("combustion and upstream in one figure against two: method, in each scope") {
    CompareYear was(2019), now(2022);
    was.diesel("2.5", "0.5");
    was.fuel("100 L");
    now.inventory.boundary.well_to_tank = was.inventory.boundary.well_to_tank = WellToTank::scope_1;
    now.figure(FactorSpec{.id = "diesel",
                          .table = "fuels",
                          .per = "L",
                          .stage = Stage::wtw,
                          .match = {{"fuel", "diesel"}},
                          .emits = {kg("CO2e", "3.2")}});
    now.fuel("100 L");
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_1) == Slugs{"method 20"});  // 320 - 250 - 50
}

TEST_CASE("RFI counted for the first time is method, and more flown under it is activity") {
    CompareYear was(2019), now(2022);
    fly(was, "0.1", "1000 passenger-km", nullptr);
    fly(now, "0.1", "2000 passenger-km", "1.9");
    Comparison comparison = compared(was, now);
    // 0.9 on 100 or on 200 kg; 100 kg more without or with 0.9
    CHECK(told(comparison, &Totals::of_which_non_co2) == Slugs{"activity 45", "method 135"});
    CHECK(told(comparison, &Totals::scope_3) == Slugs{"activity 145", "method 135"});
}

TEST_CASE("another RFI factor is method, another flight factor stays factor on its line, too") {
    CompareYear was(2019), now(2022);
    fly(was, "0.1", "1000 passenger-km", "1.5");
    fly(now, "0.2", "1000 passenger-km", "2");
    // 50 kg to 200 kg: x 2 by the factor, x 2 by the RFI
    CHECK(told(compared(was, now), &Totals::of_which_non_co2) == Slugs{"factor 75", "method 75"});
}

TEST_CASE("RFI is method, also when another leg is flown: the leg is activity") {
    CompareYear was(2019), now(2022);
    fly(was, "0.1", "1000 passenger-km", "1.9");
    fly(now, "0.1", "2000 passenger-km", nullptr);
    fly_leg(was, "ARN-FCO");
    fly_leg(now, "ARN-CPH");
    Comparison comparison = compared(was, now);
    // 90 kg of the old leg are gone, half by either; the new leg's 200 x 0.9 came with the flight and went with the
    // RFI.
    CHECK(told(comparison, &Totals::of_which_non_co2) == Slugs{"activity 45", "method -135"});
    CHECK(told(comparison, &Totals::scope_3) == Slugs{"activity 145", "method -135"});
    Slugs said = reasons(comparison);
    CHECK(std::ranges::count(said, "method: RFI 1.9 | RFI none") == 1);
}

TEST_CASE("another RFI on another leg of the same length is method alone") {
    CompareYear was(2019), now(2022);
    fly(was, "0.1", "1000 passenger-km", "1.5");
    fly(now, "0.1", "1000 passenger-km", "2");
    fly_leg(was, "ARN-FCO");
    fly_leg(now, "ARN-CPH");
    CHECK(told(compared(was, now), &Totals::of_which_non_co2) == Slugs{"method 50"});
}

TEST_CASE("a certificate for more of the same energy is method; more energy under the same mix is activity") {
    CompareYear was(2019), now(2022);
    auto fill = [](CompareYear& year, const char* amount, const char* volume) {
        year.grid("0.2");
        year.figure(FactorSpec{.id = "residual",
                               .table = "electricity",
                               .stage = Stage::generation,
                               .match = {{"region", "SE"}, {"instrument", "residual"}},
                               .basis = Basis::market,
                               .emits = {kg("CO2", "0.4")}});
        year.figure(FactorSpec{.id = "wind",
                               .table = "electricity",
                               .stage = Stage::generation,
                               .match = {{"source", "wind"}},
                               .basis = Basis::market,
                               .emits = {kg("CO2", "0.01")}});
        year.put(year.edition == "home/2019" ? "go-old" : "go-new", volume);
        year.power(amount).instruments = {{year.inventory.instruments.front().id, year.at(3)}};
    };
    SUBCASE("more covered") {
        fill(was, "100 kWh", "50 kWh");
        fill(now, "100 kWh", "80 kWh");
        Comparison comparison = compared(was, now);
        CHECK(told(comparison, &Totals::scope_2_market) == Slugs{"method " + exact(30 * (num("0.01") - num("0.4")))});
        CHECK(reasons(comparison).back() ==
              "method: 50 kWh by instrument go-old, 50 kWh by residual-mix | 80 kWh by instrument go-new, 20 kWh by "
              "residual-mix");
    }
    SUBCASE("twice the energy, twice the certificate") {
        fill(was, "100 kWh", "50 kWh");
        fill(now, "200 kWh", "100 kWh");
        CHECK(told(compared(was, now), &Totals::scope_2_market) == Slugs{"activity " + exact(50 * num("0.41"))});
    }
    SUBCASE("all of it covered: the residual mix goes") {
        fill(was, "100 kWh", "50 kWh");
        fill(now, "100 kWh", "100 kWh");
        CHECK(told(compared(was, now), &Totals::scope_2_market) ==
              Slugs{"method " + exact(50 * (num("0.01") - num("0.4")))});
    }
}

TEST_CASE("a purchase measured by its supplier and no more by money is method, whatever the ids") {
    CompareYear was(2019), now(2022);
    Activity& spent =
        was.put(was.activity("spend", "100 SEK", {{"sector", "it"}, {"vat", "excluded"}, {"price_year", "2019"}}),
                "laptops-paid");
    spent.purchase = {"laptops", was.at(4)};
    was.figure(FactorSpec{.id = "it",
                          .table = "spend",
                          .per = "SEK",
                          .stage = Stage::cradle_to_gate,
                          .match = {{"sector", "it"}},
                          .emits = {kg("CO2e", "2")},
                          .price = Price{"SEK", 2019, "purchaser"}});
    Activity& bought =
        now.put(now.activity("supplier", "10 piece", {{"supplier", "x"}, {"category", "purchased-goods-and-services"}}),
                "laptops");
    bought.purchase = {"laptops", now.at(4)};
    bought.own_factor = now.own(
        {.per = "piece", .stage = Stage::cradle_to_gate, .emits = {kg("CO2e", "15")}, .boundary = "cradle-to-gate"});
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_3) == Slugs{"method -50"});  // 150 - 200
    CHECK(reasons(comparison) == Slugs{"method: type spend | type supplier"});
}

TEST_CASE("an activity that the meter of its site counts now is method") {
    CompareYear was(2019), now(2022);
    for (CompareYear* year : {&was, &now}) {
        year->grid("0.2");
        year->power("1000 kWh", "meter");
        year->put(year->activity("ev", "100 kWh", {{"region", "SE"}}), "cars");
    }
    now.inventory.activities.back().in_site_meter = true;
    Comparison comparison = compared(was, now);
    CHECK(told(comparison, &Totals::scope_2_location) == Slugs{"method -20"});
    CHECK(reasons(comparison) == Slugs{"method:  | in the site's meter"});
}
