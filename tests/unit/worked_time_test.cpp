// Steps before the type's own: the days inside the inventory's period, and the share of ownership.
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Timed : World {
    explicit Timed(int year = 2022) {
        add_types(*this);
        inventory.period = whole_year(year);
        inventory.year = year;
        factor({.id = "diesel",
                .table = "fuels",
                .per = "L",
                .match = {{"fuel", "diesel"}},
                .emits = {kg("CO2", "2.5")},
                .from = 2019,
                .to = 2030});
    }
    Activity diesel(const char* from, const char* to) const {
        Activity made = activity("vehicle-fuel", "1 000 L", {{"fuel", "diesel"}});
        made.period = Period{parse_date(from).value(), parse_date(to).value()};
        return made;
    }
    EmissionLine line_of(const Activity& activity) const {
        ActivityOutcome outcome = run(activity);
        CHECK(outcome.diagnostics.empty());
        REQUIRE(outcome.lines.size() == 1);
        return outcome.lines[0];
    }
    Activity given(std::string amount) const {
        Activity made = activity("supplier", "", {{"supplier", "Dustin"}, {"category", "capital-goods"}});
        made.given =
            Given{written(amount),
                  own({.id = "given", .per = "kg", .stage = Stage::cradle_to_gate, .emits = {kg("CO2e", "1")}})};
        return made;
    }
};

}  // namespace

TEST_CASE("an activity that crosses the inventory's end counts by its days inside, as a printed step") {
    Timed t;
    EmissionLine line = t.line_of(t.diesel("2022-12-02", "2023-01-14"));
    CHECK(line.kg_co2e == 1000 * Number::fraction(30, 44) * num("2.5"));
    REQUIRE(line.steps.size() == 1);
    CHECK(line.steps[0].by == Number::fraction(30, 44));
    CHECK(line.steps[0].what == "30 of the 44 days from 2022-12-02 to 2023-01-14 lie in the inventory's period");
    CHECK(line.quantity.value == Number(1000));
}

TEST_CASE("an activity that crosses the inventory's beginning counts by its days inside too") {
    Timed t;
    CHECK(t.line_of(t.diesel("2021-12-01", "2022-01-31")).kg_co2e == 1000 * Number::fraction(31, 62) * num("2.5"));
}

TEST_CASE("29 February counts as a day") {
    Timed leap(2024);
    CHECK(leap.line_of(leap.diesel("2023-12-31", "2024-12-31")).kg_co2e ==
          1000 * Number::fraction(366, 367) * num("2.5"));
    Timed common(2023);
    CHECK(common.line_of(common.diesel("2022-12-31", "2023-12-31")).kg_co2e ==
          1000 * Number::fraction(365, 366) * num("2.5"));
    leap.inventory.period = {parse_date("2024-02-28").value(), parse_date("2024-03-01").value()};
    CHECK(leap.line_of(leap.diesel("2024-02-01", "2024-02-29")).kg_co2e == 1000 * Number::fraction(2, 29) * num("2.5"));
}

TEST_CASE("an activity inside the inventory's period gives no step") {
    Timed t;
    CHECK(t.line_of(t.diesel("2022-01-01", "2022-12-31")).steps.empty());
    CHECK(t.line_of(t.diesel("2022-03-01", "2022-03-31")).steps.empty());
}

TEST_CASE("an activity's year is its own period's, and factors are of that year") {
    Timed t;
    t.factor(
        {.id = "petrol", .table = "fuels", .per = "L", .match = {{"fuel", "petrol"}}, .emits = {kg("CO2", "2.3")}});
    Activity petrol = t.diesel("2022-12-15", "2023-02-28");
    petrol.details["fuel"].values = {"petrol"};
    CHECK(slugs(t.run(petrol).diagnostics) == Slugs{"factor-missing"});
    petrol.period = Period{parse_date("2022-12-01").value(), parse_date("2023-01-31").value()};
    CHECK(t.line_of(petrol).kg_co2e == 1000 * Number::fraction(31, 62) * num("2.3"));
}

TEST_CASE("the two halves of a period give together what the whole gives") {
    Timed first(2022), second(2023);
    Number whole = 1000 * num("2.5");
    Activity winter = first.diesel("2022-11-10", "2023-02-20");
    CHECK(first.line_of(winter).kg_co2e + second.line_of(winter).kg_co2e == whole);
}

TEST_CASE("a given figure is pro-rated by days like any other") {
    Timed t;
    Activity given = t.given("12 400 kg");
    CHECK(t.line_of(given).kg_co2e == Number(12400));
    given.period = Period{parse_date("2022-12-02").value(), parse_date("2023-01-14").value()};
    CHECK(t.line_of(given).kg_co2e == 12400 * Number::fraction(30, 44));
}

TEST_CASE("under equity share an activity counts by its share, as a printed step") {
    Timed t;
    Activity diesel = t.activity("vehicle-fuel", "1 000 L", {{"fuel", "diesel"}, {"share", "40 %"}});
    EmissionLine line = t.line_of(diesel);
    CHECK(line.kg_co2e == 1000 * Number::fraction(40, 100) * num("2.5"));
    CHECK(line.steps[0].what == "equity share 40 %");
    Activity given = t.given("12 400 kg");
    given.details["share"] = {{"33.5%"}, false, {}, {}};
    CHECK(t.line_of(given).kg_co2e == 12400 * num("0.335"));
}
