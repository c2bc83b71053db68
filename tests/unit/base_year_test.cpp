#include "engine/base_year.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

constexpr int tonne = 1000;

struct Base {
    Base() { policy.threshold = Number::fraction(5, 100); }
    Recalculation& add(const std::string& id, RecalculationKind kind, const std::string& date, int tonnes) {
        Recalculation event;
        event.id = id;
        event.kind = kind;
        event.date = date;
        event.change_kg = Number(tonnes) * Number(tonne);
        policy.recalculations.push_back(std::move(event));
        return policy.recalculations.back();
    }
    // Of a base year of 1 000 t.
    BaseYear of(Basis basis = Basis::market) const { return restate(policy, Number(1000 * tonne), basis); }

    BaseYearPolicy policy;
};

Number t(int tonnes) { return Number(tonnes) * Number(tonne); }

}  // namespace

TEST_CASE("an acquisition above the threshold restates the base; organic growth never does, however large") {
    Base b;
    b.add("bought", RecalculationKind::structural, "2021-05-01", 60);  // 6 % of 1 000 t, threshold 5 %
    b.add("hired", RecalculationKind::organic, "2021-06-01", 400);
    BaseYear base = b.of();
    CHECK(base.original_kg == t(1000));
    CHECK(base.restated_kg == t(1000 + 60));
    CHECK(base.steps[0].reached_threshold);
    CHECK_FALSE(base.steps[1].restated);
    CHECK(base.steps[1].cumulative_share == Number(0));
}

TEST_CASE("errors below the threshold wait, and are restated together when their sizes reach it") {
    Base b;
    b.add("missed", RecalculationKind::error, "2020-03-01", 30);    // 3 %
    b.add("doubled", RecalculationKind::error, "2020-09-01", -15);  // 3 + 1.5 = 4.5 %, though the sum is 1.5 %
    CHECK(b.of().restated_kg == t(1000));
    CHECK(b.of().steps[1].cumulative_share == Number::fraction(45, 1000));
    b.add("method", RecalculationKind::method, "2021-01-01", 5);  // 5 %: all three
    BaseYear base = b.of();
    CHECK(base.restated_kg == t(1000 + 30 - 15 + 5));
    CHECK(base.steps[0].restated);
    CHECK_FALSE(base.steps[0].reached_threshold);
    CHECK(base.steps[2].reached_threshold);
}

TEST_CASE("after a restatement the counter begins again, against the original total") {
    Base b;
    b.add("bought", RecalculationKind::structural, "2020-01-01", 50);  // 5 %: restated
    b.add("error", RecalculationKind::error, "2021-01-01", 49);        // 4.9 %: waits
    BaseYear base = b.of();
    CHECK(base.restated_kg == t(1050));
    CHECK(base.steps[1].cumulative_share == Number::fraction(49, 1000));
    CHECK_FALSE(base.steps[1].restated);
}

TEST_CASE("events count by their dates, wherever they are listed, and organic change among them is left out") {
    Base b;
    b.add("later", RecalculationKind::structural, "2022-01-01", -40);  // sold
    b.add("between", RecalculationKind::organic, "2021-06-01", 30);
    b.add("earlier", RecalculationKind::structural, "2021-01-01", -20);
    BaseYear base = b.of();
    CHECK(base.steps[0].event->id == "earlier");
    CHECK(base.restated_kg == t(1000 - 20 - 40));  // 2 + 4 = 6 %
}

TEST_CASE("an event of Scope 2 counts on its own basis only") {
    Base b;
    b.add("mix", RecalculationKind::error, "2021-01-01", 90).basis = Basis::location;
    CHECK(b.of(Basis::location).restated_kg == t(1090));
    CHECK(b.of(Basis::market).restated_kg == t(1000));
    CHECK(b.of(Basis::market).steps.empty());
}

TEST_CASE("a target takes the restated changes of what it covers") {
    Base b;
    Recalculation& fleet = b.add("fleet", RecalculationKind::structural, "2021-01-01", 60);
    fleet.category = Category::mobile_combustion;
    fleet.type = "vehicle-fuel";
    b.add("waste", RecalculationKind::structural, "2021-01-01", 70).category = Category::waste;
    Target target;
    target.covers = {{Category::mobile_combustion, {}}};
    CHECK(restated_within(b.of(), target) == t(60));
    target.covers = {{Category::mobile_combustion, {"vehicle"}}};
    CHECK(restated_within(b.of(), target) == t(0));
    target.covers = {{Category::mobile_combustion, {"vehicle-fuel"}}, {Category::waste, {}}};
    CHECK(restated_within(b.of(), target) == t(130));
}

TEST_CASE("a base year of nothing is restated by any change that counts") {
    Base b;
    b.add("bought", RecalculationKind::structural, "2021-05-01", 1);
    BaseYear base = restate(b.policy, Number(0), Basis::market);
    CHECK(base.restated_kg == t(1));
    CHECK(restate(BaseYearPolicy{}, Number(0), Basis::market).restated_kg == Number(0));
}

}  // namespace ghg
