#include "engine/progress.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

Target halve(int base_year = 2019, int due = 2025) {
    Target target;
    target.id = "halve";
    target.reduce_by = Number::fraction(1, 2);
    target.base_year = base_year;
    target.due = due;
    target.basis = Basis::market;
    return target;
}

EmissionLine amount(const Activity& activity, Category category, const Number& kg, std::optional<Basis> basis = {}) {
    EmissionLine line;
    line.activity = &activity;
    line.category = category;
    line.kg_co2e = kg;
    line.basis = basis;
    return line;
}

}  // namespace

TEST_CASE("in the base year the line is the base, and nothing is done") {
    Target target = halve();
    Progress progress = progress_of(target, 214600, 214600, 2019);
    CHECK(progress.on_line_kg == Number(214600));
    CHECK(progress.goal_kg == Number(107300));
    CHECK(progress.share_done == Number(0));
    CHECK(progress.still_needed_per_year_kg == Number(107300) / 6);
}

TEST_CASE("the line is straight from the base year to the due year") {
    Target target = halve();
    CHECK(progress_of(target, 600, 600, 2020).on_line_kg == 600 - 300 * Number::fraction(1, 6));
    CHECK(progress_of(target, 600, 600, 2022).on_line_kg == Number(450));
    CHECK(progress_of(target, 600, 600, 2024).on_line_kg == 600 - 300 * Number::fraction(5, 6));
}

TEST_CASE("a linear cut of 4.2 points a year is 46.2 % after eleven years") {
    Target target = halve(2019, 2030);
    target.reduce_by = num("0.462");
    CHECK(progress_of(target, 1000, 1000, 2020).on_line_kg == 1000 - 42);
    CHECK(progress_of(target, 1000, 1000, 2030).on_line_kg == 1000 - 11 * 42);
}

TEST_CASE("in the due year the line is the goal and no year is left") {
    Target target = halve();
    Progress progress = progress_of(target, 600, 330, 2025);
    CHECK(progress.on_line_kg == progress.goal_kg);
    CHECK(progress.share_done == Number::fraction(270, 300));
    CHECK_FALSE(progress.still_needed_per_year_kg.has_value());
}

TEST_CASE("after the due year the line stays at the goal") {
    Target target = halve();
    Progress progress = progress_of(target, 600, 330, 2030);
    CHECK(progress.on_line_kg == Number(300));
    CHECK_FALSE(progress.still_needed_per_year_kg.has_value());
}

TEST_CASE("before the base year the line is the base") {
    Target target = halve();
    CHECK(progress_of(target, 600, 700, 2015).on_line_kg == Number(600));
}

TEST_CASE("the share done is of what was promised: more than one beyond the goal, below zero when emissions grew") {
    Target target = halve();
    CHECK(progress_of(target, 600, 300, 2022).share_done == Number(1));
    CHECK(progress_of(target, 600, 150, 2022).share_done == Number::fraction(3, 2));
    CHECK(progress_of(target, 600, 660, 2022).share_done == Number::fraction(-1, 5));
}

TEST_CASE("what is still needed is spread over the years left, and never below zero") {
    Target target = halve();
    CHECK(progress_of(target, 600, 450, 2022).still_needed_per_year_kg == Number(50));
    CHECK(progress_of(target, 600, 450, 2024).still_needed_per_year_kg == Number(150));
    CHECK(progress_of(target, 600, 200, 2022).still_needed_per_year_kg == Number(0));
}

TEST_CASE("with a base of zero there was nothing to cut, and no share is claimed") {
    Target target = halve();
    Progress progress = progress_of(target, 0, 5, 2022);
    CHECK_FALSE(progress.share_done.has_value());
    CHECK(progress.on_line_kg.is_zero());
    CHECK(progress.goal_kg.is_zero());
    CHECK(progress.still_needed_per_year_kg == Number::fraction(5, 3));
}

TEST_CASE("a target counts its categories and, where types are named, those types alone") {
    Activity fuel, flight, hotel;
    fuel.type = "vehicle-fuel";
    flight.type = "flight";
    hotel.type = "hotel";
    std::vector<EmissionLine> lines{
        amount(fuel, Category::mobile_combustion, 1), amount(fuel, Category::fuel_and_energy, 2),
        amount(flight, Category::business_travel, 4), amount(hotel, Category::business_travel, 8)};
    Target target = halve();
    target.covers = {{Category::mobile_combustion, {}}, {Category::business_travel, {"flight", "rail"}}};
    CHECK(covered_kg(lines, target) == Number(1 + 4));
    target.covers[1].types.clear();
    CHECK(covered_kg(lines, target) == Number(1 + 4 + 8));
    target.covers.clear();
    CHECK(covered_kg(lines, target).is_zero());
}

TEST_CASE("a line covered twice counts once") {
    Activity flight;
    flight.type = "flight";
    Target target = halve();
    target.covers = {{Category::business_travel, {}}, {Category::business_travel, {"flight"}}};
    CHECK(covered_kg({amount(flight, Category::business_travel, 4)}, target) == Number(4));
}

TEST_CASE("a target counts Scope 2 on its own basis, and the other scopes on either") {
    Activity office;
    office.type = "electricity";
    std::vector<EmissionLine> lines{amount(office, Category::purchased_electricity, 1, Basis::location),
                                    amount(office, Category::purchased_electricity, 2, Basis::market),
                                    amount(office, Category::fuel_and_energy, 4)};
    Target target = halve();
    target.covers = {{Category::purchased_electricity, {}}, {Category::fuel_and_energy, {}}};
    CHECK(covered_kg(lines, target) == Number(2 + 4));
    target.basis = Basis::location;
    CHECK(covered_kg(lines, target) == Number(1 + 4));
}

TEST_CASE("two inventories differ in gwp, rfi and well_to_tank, each by name") {
    World base, now;
    CHECK(differing_choices(base.inventory, now.inventory).empty());
    now.inventory.gwp.value = "ipcc/ar5-100";
    CHECK(differing_choices(base.inventory, now.inventory) == Slugs{"gwp (ipcc/ar6-100, here ipcc/ar5-100)"});
    now.inventory.gwp = base.inventory.gwp;
    now.inventory.boundary.rfi.kind = Rfi::Kind::factor;
    now.inventory.boundary.rfi.factor = num("1.9");
    base.inventory.boundary.rfi.kind = Rfi::Kind::none;
    CHECK(differing_choices(base.inventory, now.inventory) == Slugs{"rfi (none, here 1.9)"});
    base.inventory.boundary.rfi = now.inventory.boundary.rfi;
    base.inventory.boundary.rfi.written = "1.90";
    CHECK(differing_choices(base.inventory, now.inventory).empty());
    now.inventory.boundary.well_to_tank = WellToTank::scope_1;
    CHECK(differing_choices(base.inventory, now.inventory) == Slugs{"well_to_tank"});
}
