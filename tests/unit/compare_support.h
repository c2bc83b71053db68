#pragma once

#include "engine/compare.h"

#include "engine_types.h"

#include <array>

/// What the tests of a comparison share: two years built by hand, compared both ways round.
namespace world {

/// One inventory of a year: figures in its tables, then activities, then its result.
struct CompareYear : World {
    explicit CompareYear(int year = 2022) {
        add_types(*this);
        edition = fmt::format("home/{}", year);
        editions = {edition};
        inventory.period = whole_year(year);
        inventory.year = year;
    }
    void figure(FactorSpec spec) {
        if (spec.edition == "home/2022") spec.edition = edition;
        spec.from = spec.to = inventory.year;
        factor(spec);
    }
    void figure(RatioSpec spec) {
        spec.edition = edition;
        spec.from = spec.to = inventory.year;
        ratio(spec);
    }
    void grid(std::string_view generation, std::string id = "grid") {
        figure(FactorSpec{.id = std::move(id),
                          .table = "electricity",
                          .stage = Stage::generation,
                          .match = {{"region", "SE"}},
                          .emits = {kg("CO2", generation)}});
    }
    void diesel(std::string_view burnt, std::string_view upstream = "", std::string id = "diesel") {
        figure(FactorSpec{.id = id,
                          .table = "fuels",
                          .per = "L",
                          .match = {{"fuel", "diesel"}},
                          .emits = {kg("CO2", burnt), kg("CO2-biogenic", "0.1")}});
        if (!upstream.empty())
            figure(FactorSpec{.id = id + ".wtt",
                              .table = "fuels",
                              .per = "L",
                              .stage = Stage::wtt,
                              .match = {{"fuel", "diesel"}},
                              .emits = {kg("CO2e", upstream)}});
    }
    Activity& power(std::string_view amount, std::string id = "office") {
        return put(activity("electricity", amount, {{"region", "SE"}}), std::move(id));
    }
    Activity& fuel(std::string_view amount, std::string id = "truck") {
        return put(activity("vehicle-fuel", amount, {{"fuel", "diesel"}}), std::move(id));
    }
    ComparedYear done() {
        if (!calculated) {
            Calculation calculation = run_all();
            REQUIRE(slugs(calculation.diagnostics) == Slugs{});
            result = std::move(calculation.result);
            result.inventory = &inventory;
            calculated = true;
        }
        return {&result, &gwp};
    }
    std::string edition;
    Result result;
    bool calculated = false;
};

inline constexpr std::array figures{
    &Totals::scope_1,         &Totals::scope_2_location, &Totals::scope_2_market, &Totals::scope_3,
    &Totals::total_location,  &Totals::total_market,     &Totals::outside_scopes, &Totals::of_which_upstream_in_scope_1,
    &Totals::of_which_non_co2};

inline void check_adds_up(const Comparison& comparison) {
    for (Number Totals::*figure : figures) {
        Number sum(0), by_activity(0);
        for (Effect effect : all_effects()) sum += of(comparison.effects, effect).*figure;
        for (const ActivityChange& change : comparison.activities) {
            Number own(0);
            for (Effect effect : all_effects()) own += of(change.effects, effect).*figure;
            CHECK(own == change.after.*figure - change.before.*figure);
            by_activity += own;
        }
        CHECK(sum == comparison.now->totals.*figure - comparison.was->totals.*figure);
        CHECK(sum == by_activity);
    }
}

// Other way round, every effect is the negative; what was added is removed.
inline void check_swapped(const Comparison& forth, const Comparison& back) {
    for (Effect effect : all_effects()) {
        Effect other = effect == Effect::added ? Effect::removed : effect == Effect::removed ? Effect::added : effect;
        for (Number Totals::*figure : figures)
            CHECK(of(forth.effects, effect).*figure == Number(0) - of(back.effects, other).*figure);
    }
}

inline Comparison compared(CompareYear& was, CompareYear& now) {
    ComparedYear before = was.done(), after = now.done();
    Comparison comparison = compare(before, after);
    check_adds_up(comparison);
    check_swapped(comparison, compare(after, before));
    return comparison;
}

inline Slugs told(const Comparison& comparison, Number Totals::*figure) {
    Slugs lines;
    for (Effect effect : all_effects())
        if (const Number& moved = of(comparison.effects, effect).*figure; !moved.is_zero())
            lines.push_back(fmt::format("{} {}", to_text(effect), to_exact(moved)));
    return lines;
}

inline Slugs reasons(const Comparison& comparison) {
    Slugs lines;
    for (const ActivityChange& change : comparison.activities)
        for (const Reason& reason : change.reasons)
            lines.push_back(fmt::format("{}: {} | {}", to_text(reason.effect), reason.was, reason.now));
    return lines;
}

inline std::string exact(const Number& number) { return to_exact(number); }

}  // namespace world
