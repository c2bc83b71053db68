// Checks of quantities, routes, periods, own figures, vehicles and targets.
#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

TEST_CASE("a quantity is of a dimension the type takes") {
    Checked c;
    c.diesel("100 L");
    CHECK(c.by(check_quantities).empty());
    c.diesel("5 km");
    CHECK(c.only(check_quantities).slug == "quantity-dimension");
}

TEST_CASE("a plain kWh of fuel is asked for its heating value") {
    Checked c;
    c.diesel("5 kWh");
    CHECK(c.only(check_quantities).next_step.find("kWh-net or kWh-gross") != std::string::npos);
}

TEST_CASE("guests for rooms get the advice to count rooms") {
    Checked c;
    c.put(c.activity("hotel", "6 guest-night", {{"region", "IT"}}), "rome");
    CHECK(c.only(check_quantities).slug == "quantity-dimension");
    CHECK(c.only(check_quantities).next_step.find("room-nights") != std::string::npos);
}

TEST_CASE("a type that takes no route needs a quantity or a given amount, and not both") {
    Checked c;
    Activity& office = c.diesel();
    office.quantity.reset();
    CHECK(c.by(check_quantities) == Slugs{"quantity-missing"});
    office.given = c.statement();
    CHECK(c.by(check_quantities).empty());
}

TEST_CASE("given beside a quantity is one message: which of the two is too much") {
    Checked c;
    Activity& laptops = c.laptops();
    laptops.given = c.statement();
    CHECK(c.by(check_own_figures) == Slugs{"given-and-quantity"});
    CHECK(c.by(check_quantities).empty());
    Checked fuel;
    Activity& office = fuel.diesel("5 L");
    office.given = fuel.statement();
    CHECK(fuel.only(check_own_figures).next_step.starts_with("Remove `given`"));
    CHECK(fuel.by(check_own_figures) == Slugs{"given-misplaced"});
}

TEST_CASE("a route is from and to, or at least two legs, and not both") {
    auto route = [](const Details& details, std::vector<std::string> legs) {
        Checked c;
        Activity& trip = c.flight(details);
        if (!legs.empty()) trip.details["legs"] = {std::move(legs), true, {}, {}};
        return c.by(check_routes);
    };
    const Slugs unclear{"route-unclear"};
    CHECK(route({{"from", "ARN"}, {"to", "FCO"}}, {}).empty());
    CHECK(route({}, {"UME", "ARN", "CPH"}).empty());
    CHECK(route({}, {}) == unclear);
    CHECK(route({{"from", "ARN"}}, {}) == unclear);
    CHECK(route({{"to", "ARN"}}, {}) == unclear);
    CHECK(route({}, {"UME"}) == unclear);
    CHECK(route({{"from", "ARN"}, {"to", "FCO"}}, {"UME", "ARN"}) == unclear);
}

TEST_CASE("a sum of flights and other types need no route") {
    Checked c;
    c.put(c.activity("flight", "100 passenger-km", {{"haul", "short"}}), "sum");
    c.power();
    CHECK(c.by(check_routes).empty());
}

TEST_CASE("an activity's period touches the inventory's") {
    Checked c;
    Activity& office = c.power();
    for (auto [from, to] : {std::pair("2022-03-01", "2022-03-31"), std::pair("2021-12-01", "2022-01-01"),
                            std::pair("2022-12-31", "2023-02-01")}) {
        office.period = Checked::days(from, to);
        CHECK(c.by(check_periods).empty());
    }
    for (auto [from, to] : {std::pair("2021-01-01", "2021-12-31"), std::pair("2023-01-01", "2023-01-31")}) {
        office.period = Checked::days(from, to);
        CHECK(c.by(check_periods) == Slugs{"period-outside"});
    }
}

TEST_CASE("a supplier's figure is not of a later year than the activity") {
    Checked c;
    Activity& laptops = c.laptops();
    laptops.own_factor = c.figure();
    for (int year : {2022, 2019}) {
        laptops.own_year = year;
        CHECK(c.by(check_own_figures).empty());
    }
    laptops.own_year = 2023;
    CHECK(c.by(check_own_figures) == Slugs{"own-figure-later"});
    laptops.period = Checked::days("2022-12-01", "2023-02-28");
    CHECK(c.by(check_own_figures).empty());
}

TEST_CASE("an own factor is of a stage some line of the type asks for") {
    Checked c;
    Activity& fleet = c.diesel();
    for (Stage stage : {Stage::ttw, Stage::wtt, Stage::wtw}) {
        fleet.own_factor = c.figure(stage);
        CHECK(c.by(check_own_figures).empty());
    }
    fleet.own_factor = c.figure(Stage::cradle_to_gate);
    CHECK(c.by(check_own_figures) == Slugs{"named-factor-unused"});
}

TEST_CASE("a given amount stands alone, and never for energy that both bases need") {
    Checked c;
    Activity& laptops = c.laptops();
    laptops.quantity.reset();
    laptops.given = c.statement();
    CHECK(c.by(check_own_figures).empty());
    laptops.own_factor = c.figure();
    CHECK(c.by(check_own_figures) == Slugs{"given-and-quantity"});
    Checked power;
    power.power().given = power.statement();
    CHECK(power.by(check_own_figures) == Slugs{"given-misplaced"});
}

TEST_CASE("on purchased energy an own factor is for generation, alone or with its upstream, and never for losses") {
    for (auto [stage, expected] :
         {std::pair(Stage::generation, Slugs{}), std::pair(Stage::life_cycle, Slugs{}),
          std::pair(Stage::cradle_to_gate, Slugs{}), std::pair(Stage::upstream, Slugs{"named-factor-unused"}),
          std::pair(Stage::losses, Slugs{"named-factor-unused"})}) {
        Checked c;
        c.power().own_factor = c.figure(stage);
        CHECK(c.by(check_own_figures) == expected);
    }
}

TEST_CASE("a factor or stand-in beside a given amount serves nothing and is an error") {
    Checked c;
    Activity& laptops = c.laptops();
    laptops.quantity.reset();
    laptops.given = c.statement();
    laptops.factor = {{"desnz/2022", "hotel.IT", {}}};
    laptops.stand_in = StandIn{{{"desnz/2022", "hotel.FR", {}}}, "reason", {}};
    CHECK(c.by(check_own_figures) == Slugs{"named-factor-unused", "named-factor-unused"});
}

TEST_CASE("a flight's own combustion factor says whether warming beyond CO2 is inside, and goes with the boundary") {
    for (auto [says, kind, expected] :
         {std::tuple(std::optional<bool>(), Rfi::Kind::factor, Slugs{"includes-rf-missing"}),
          std::tuple(std::optional(true), Rfi::Kind::factor, Slugs{"rfi-twice"}),
          std::tuple(std::optional(false), Rfi::Kind::included, Slugs{"rfi-twice"}),
          std::tuple(std::optional(false), Rfi::Kind::factor, Slugs{}),
          std::tuple(std::optional(true), Rfi::Kind::included, Slugs{})}) {
        Checked c;
        c.inventory.boundary.rfi.kind = kind;
        Factor own = *c.figure(Stage::ttw);
        own.includes_rf = says;
        c.flight({{"from", "ARN"}, {"to", "FCO"}}).own_factor = std::make_shared<const Factor>(own);
        CHECK(c.by(check_own_figures) == expected);
    }
}

TEST_CASE("the same vehicle by energy and by distance over the same time is counted twice") {
    Checked c;
    Activity charged = c.activity("ev", "42 300 kWh", {{"region", "SE"}, {"vehicle_id", "pool-1"}});
    Activity driven = c.activity("ev", "12 000 mil", {{"region", "SE"}, {"vehicle_id", "pool-1"}});
    c.put(charged, "charged");
    c.put(charged, "charged again");
    CHECK(c.by(check_vehicles).empty());
    c.put(driven, "driven");
    CHECK(c.by(check_vehicles) == Slugs{"vehicle-twice"});
}

TEST_CASE("another vehicle, or another time, is no vehicle counted twice") {
    Checked c;
    Activity charged = c.activity("ev", "42 300 kWh", {{"region", "SE"}, {"vehicle_id", "pool-1"}});
    Activity driven = c.activity("ev", "12 000 mil", {{"region", "SE"}, {"vehicle_id", "pool-2"}});
    c.put(charged, "charged");
    Activity& second = c.put(driven, "driven");
    CHECK(c.by(check_vehicles).empty());
    Checked::say(second, "vehicle_id", "pool-1");
    second.period = Checked::days("2022-07-01", "2022-12-31");
    CHECK(c.by(check_vehicles) == Slugs{"vehicle-twice"});
    c.inventory.activities[0].period = Checked::days("2022-01-01", "2022-06-30");
    CHECK(c.by(check_vehicles).empty());
    c.inventory.activities[0].period = Checked::days("2022-01-01", "2022-07-01");
    CHECK(c.by(check_vehicles) == Slugs{"vehicle-twice"});
}

TEST_CASE("a target is due after its base year") {
    Checked c;
    Target target;
    target.id = "halve";
    target.reduce_by = Number::fraction(1, 2);
    target.base_year = 2019;
    target.due = 2020;
    c.inventory.targets = {target};
    CHECK(c.by(check_targets).empty());
    for (int due : {2019, 2018}) {
        c.inventory.targets[0].due = due;
        CHECK(c.by(check_targets) == Slugs{"target-years"});
    }
    c.inventory.targets[0].broken = true;
    CHECK(c.by(check_targets).empty());
}

TEST_CASE("a target's type is known, or near nothing known and then a caveat") {
    Checked c;
    Target target;
    target.base_year = 2019;
    target.due = 2025;
    target.reduce_by = Number::fraction(1, 2);
    target.covers = {{Category::business_travel, {"flight", "hotel"}}};
    c.inventory.targets = {target};
    CHECK(c.by(check_targets).empty());
    c.inventory.targets[0].covers[0].types = {"fligth"};
    CHECK(c.by(check_targets) == Slugs{"type-unknown"});
    CHECK(c.only(check_targets).near == Slugs{"flight"});
    c.inventory.targets[0].covers[0].types = {"zeppelin"};
    CHECK(c.only(check_targets).severity == Severity::caveat);
}
