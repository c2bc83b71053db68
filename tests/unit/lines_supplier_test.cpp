// Lines of figures that a supplier or the user brings: own factors, given amounts, stand-ins.
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Suppliers : World {
    Suppliers() {
        add_types(*this);
        factor({.id = "hotel.IT",
                .table = "hotel",
                .per = "room-night",
                .stage = Stage::cradle_to_gate,
                .match = {{"region", "IT"}},
                .emits = {kg("CO2e", "14.3")}});
    }
    Activity laptops(std::string category = "capital-goods") const {
        Activity made = activity("supplier", "80 piece", {{"supplier", "Dustin"}, {"category", std::move(category)}});
        made.own_factor =
            own({.id = "own factor", .per = "piece", .stage = Stage::cradle_to_gate, .emits = {kg("CO2e", "156")}});
        return made;
    }
    Activity stated(std::string_view amount) const {
        Activity made = activity("supplier", "", {{"supplier", "Dustin"}, {"category", "waste"}});
        made.given =
            Given{{"12.4 t CO2e", quantity(amount), at(7)},
                  own({.id = "given", .per = "kg", .stage = Stage::cradle_to_gate, .emits = {kg("CO2e", "1")}})};
        return made;
    }
};

}  // namespace

TEST_CASE("a supplier's own factor is multiplied and its line is supplier-specific") {
    Suppliers s;
    ActivityOutcome outcome = s.run(s.laptops());
    REQUIRE(outcome.lines.size() == 1);
    CHECK(outcome.lines[0].kg_co2e == 80 * Number(156));
    CHECK(outcome.lines[0].method == "supplier-specific");
    CHECK(outcome.lines[0].category == Category::capital_goods);
    CHECK(outcome.lines[0].stage == Stage::cradle_to_gate);
}

TEST_CASE("a line is reported where the activity's category detail says") {
    Suppliers s;
    CHECK(s.run(s.laptops("purchased-goods-and-services")).lines.at(0).category ==
          Category::purchased_goods_and_services);
    CHECK(s.run(s.laptops("use-of-sold-products")).lines.at(0).category == Category::use_of_sold_products);
}

TEST_CASE("a type that asks for the supplier's figure and gets none is an error") {
    Suppliers s;
    Activity laptops = s.laptops();
    laptops.own_factor = nullptr;
    CHECK(slugs(s.run(laptops).diagnostics) == Slugs{"own-figure-missing"});
}

TEST_CASE("an own factor per another dimension than the quantity is an error at the factor") {
    Suppliers s;
    Activity laptops = s.laptops();
    laptops.own_factor =
        s.own({.id = "own factor", .per = "kg", .stage = Stage::cradle_to_gate, .emits = {kg("CO2e", "156")}});
    CHECK(slugs(s.run(laptops).diagnostics) == Slugs{"factor-unit"});
}

TEST_CASE("money never meets an own factor per piece") {
    Suppliers s;
    Activity laptops = s.laptops();
    laptops.quantity = s.written("80 000 SEK");
    CHECK(s.run(laptops).lines.empty());
    CHECK(has_errors(s.run(laptops).diagnostics));
}

TEST_CASE("a given amount is one line of what it says, where it says it") {
    Suppliers s;
    Activity stated = s.stated("12 400 kg");
    ActivityOutcome outcome = s.run(stated);
    REQUIRE(outcome.lines.size() == 1);
    const EmissionLine& line = outcome.lines[0];
    CHECK(line.kg_co2e == Number(12400));
    CHECK(line.method == "given");
    CHECK(line.category == Category::waste);
    CHECK(line.written() == "12.4 t CO2e");
    CHECK(line.where.line == 7);
    CHECK(line.steps.empty());
}

TEST_CASE("a stand-in is used for another region and says why on its line") {
    Suppliers s;
    Activity tirana = s.activity("hotel", "2 room-night", {{"region", "AL"}});
    CHECK(slugs(s.run(tirana).diagnostics) == Slugs{"factor-missing"});
    tirana.stand_in = StandIn{{{"home/2022", "hotel.IT", {}}}, "no figure for Albania", {}};
    ActivityOutcome outcome = s.run(tirana);
    CHECK(outcome.diagnostics.empty());
    CHECK(outcome.lines.at(0).kg_co2e == 2 * num("14.3"));
    CHECK(outcome.lines.at(0).stand_in == "no figure for Albania");
}

TEST_CASE("nights of guests are not nights of rooms, and no factor bridges them") {
    Suppliers s;
    s.types.at("hotel").quantity.push_back(by("guest-nights"));
    CHECK(slugs(s.run(s.activity("hotel", "2 guest-night", {{"region", "IT"}})).diagnostics) ==
          Slugs{"factor-missing"});
}

TEST_CASE("a named factor that serves no line is an error of the activity") {
    Suppliers s;
    s.factor({.id = "diesel", .table = "fuels", .per = "L", .emits = {kg("CO2", "2.5")}});
    Activity rome = s.activity("hotel", "2 room-night", {{"region", "IT"}});
    rome.factor = {{"home/2022", "diesel", {}}};
    CHECK(slugs(s.run(rome).diagnostics) == Slugs{"named-factor-unused"});
}

TEST_CASE("a named factor of the right table replaces the search") {
    Suppliers s;
    s.factor({.id = "hotel.IT.other",
              .edition = "other/2022",
              .table = "hotel",
              .per = "room-night",
              .stage = Stage::cradle_to_gate,
              .match = {{"region", "IT"}},
              .emits = {kg("CO2e", "20")}});
    Activity rome = s.activity("hotel", "2 room-night", {{"region", "IT"}});
    rome.factor = {{"other/2022", "hotel.IT.other", {}}};
    ActivityOutcome outcome = s.run(rome);
    CHECK(outcome.diagnostics.empty());
    CHECK(outcome.lines.at(0).kg_co2e == Number(40));
    CHECK(outcome.lines.at(0).stand_in.empty());
    CHECK(outcome.lines.at(0).method == "activity-based");
}
