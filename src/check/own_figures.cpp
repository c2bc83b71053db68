#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace ghg {
namespace {

// Scope 1 and 2 are calculated from what was used: a stated amount would lose upstream, the other basis and the gases.
bool is_in_scope_1_or_2(const ActivityType& type) {
    return std::ranges::any_of(
        type.lines, [](const LineRule& line) { return line.category.fixed && scope_of(*line.category.fixed) < 3; });
}

bool serves_some_line(const CheckedActivity& checked) {
    Stage stage = checked.activity->own_factor->stage;
    bool for_energy = stage == Stage::generation || stage == Stage::life_cycle || stage == Stage::cradle_to_gate;
    bool on_ladder =
        std::ranges::any_of(checked.type->lines, [](const LineRule& line) { return line.ladder != Ladder::none; });
    if (on_ladder) return for_energy;  // on purchased energy it acts on the market basis only
    return std::ranges::any_of(checked.type->lines, [&](const LineRule& line) {
        return line.use == "own" || line.stage == stage || unsplit(line.stage) == stage;
    });
}

// A stated amount is used as it is; a factor beside it would serve nothing.
void check_beside_given(const Activity& activity, Diagnostics& found) {
    if (!activity.given || activity.quantity) return;
    std::vector<FactorName> named = activity.factor;
    named.insert(named.end(), activity.location_factor.begin(), activity.location_factor.end());
    if (activity.stand_in)
        named.insert(named.end(), activity.stand_in->factors.begin(), activity.stand_in->factors.end());
    for (const FactorName& name : named)
        found.push_back(problem("named-factor-unused", name.at,
                                fmt::format("{}#{} serves nothing beside `given`", name.edition, name.id),
                                "Keep the stated amount, or the factor with a quantity."));
}

void check_given_alone(const CheckedActivity& checked, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    if (!activity.given) return;
    check_beside_given(activity, found);
    bool misplaced = is_in_scope_1_or_2(*checked.type);
    if (misplaced)
        found.push_back(
            problem("given-misplaced", activity.given->amount.at,
                    fmt::format("{} is calculated from what was used, not from a stated amount", checked.type->name),
                    activity.quantity ? "Remove `given`, and write the supplier's figure per unit as own_factor."
                                      : "Give the quantity, and the supplier's figure per unit as own_factor."));
    if (activity.quantity && !misplaced)
        found.push_back(problem("given-and-quantity", activity.quantity->at,
                                "a quantity beside `given` would count twice", "Keep the one that is meant."));
    if (activity.own_factor)
        found.push_back(problem("given-and-quantity", activity.given->amount.at,
                                "`given` and own_factor would count the same thing twice",
                                "Keep the one that is meant."));
}

// Warming beyond CO2 must be counted once: by the RFI line, or inside the supplier's figure.
void check_own_rf(const CheckedActivity& checked, const Inventory& inventory, Diagnostics& found) {
    const Factor* own = checked.activity->own_factor.get();
    bool asks = std::ranges::any_of(checked.type->lines, &LineRule::of_combustion) && own != nullptr &&
                (own->stage == Stage::ttw || own->stage == Stage::wtw);
    if (!asks) return;
    if (!own->includes_rf)
        found.push_back(problem("includes-rf-missing", own->at,
                                "the own factor does not say whether warming beyond CO2 is inside",
                                "Add includes_rf: true or includes_rf: false, as the supplier says."));
    else if (*own->includes_rf != (inventory.boundary.rfi.kind == Rfi::Kind::included))
        found.push_back(
            problem("rfi-twice", own->at,
                    fmt::format("the own factor {} warming beyond CO2, which does not go with the boundary's rfi",
                                *own->includes_rf ? "includes" : "leaves out"),
                    "Ask the supplier for the other figure, or let boundary: rfi: say how all flights are counted."));
}

void check_one(const CheckedActivity& checked, int inventory_year, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    int year = activity.year(inventory_year);
    check_given_alone(checked, found);
    if (activity.own_year > year)
        found.push_back(problem(
            "own-figure-later", activity.at,
            fmt::format("the supplier's figure is of {}, after the activity's year {}", activity.own_year, year),
            "Use the supplier's figure for the year, or an earlier one."));
    if (activity.own_factor && !serves_some_line(checked))
        found.push_back(problem("named-factor-unused", activity.own_factor->at,
                                fmt::format("the own factor is of stage {}, which serves no line of {}",
                                            to_text(activity.own_factor->stage), checked.type->name),
                                fmt::format("Add stage: {} to own_factor, if that is what it covers.",
                                            to_text(checked.type->lines.front().stage))));
}

}  // namespace

Diagnostics check_own_figures(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) {
        check_one(checked, inventory.year, found);
        check_own_rf(checked, inventory, found);
    }
    return found;
}

namespace {

Diagnostic counted_twice(const std::string& vehicle, const Activity& first, const Activity& second) {
    Diagnostic twice =
        problem("vehicle-twice", second.quantity->at,
                fmt::format("{} is counted by energy and by distance over the same time", vehicle),
                "Keep the energy charged, which is measured, and remove the distance; or give each its own period.");
    twice.related.push_back({first.quantity->at, "counted here too"});
    return twice;
}

bool at_odds(const Activity& a, const Activity& b, const Inventory& inventory) {
    bool two_ways = a.quantity->quantity.unit->dimension != b.quantity->quantity.unit->dimension;
    return two_ways && overlap(a.period.value_or(inventory.period), b.period.value_or(inventory.period)).has_value();
}

}  // namespace

Diagnostics check_site_meters(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    std::set<std::string_view> metered;
    for (const Activity& activity : inventory.activities)
        if (activity.type == "electricity" && !activity.site.empty()) metered.insert(activity.site);
    for (const CheckedActivity& checked : judged(inventory, known)) {
        const Activity& activity = *checked.activity;
        if (!activity.in_site_meter) continue;
        if (activity.type == "ev" && metered.contains(activity.site)) continue;
        found.push_back(problem(
            "site-meter-missing", activity.at,
            fmt::format("`{}` is said to be in its site's meter, and no electricity of its site is given", activity.id),
            "Give both the same site:, or remove in_site_meter."));
    }
    return found;
}

Diagnostics check_vehicles(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    // Of each vehicle's activities in one dimension and over one time, the first.
    std::map<std::string, std::vector<const Activity*>> by_vehicle;
    std::set<std::tuple<std::string, std::string, Date, Date>> seen;
    for (const CheckedActivity& checked : judged(inventory, known)) {
        std::string vehicle = checked.activity->detail("vehicle_id");
        if (vehicle.empty() || !checked.activity->quantity) continue;
        std::vector<const Activity*>& before = by_vehicle[vehicle];
        auto odd = std::ranges::find_if(
            before, [&](const Activity* other) { return at_odds(*other, *checked.activity, inventory); });
        if (odd != before.end()) found.push_back(counted_twice(vehicle, **odd, *checked.activity));
        Period over = checked.activity->period.value_or(inventory.period);
        if (seen.emplace(vehicle, checked.activity->dimension(), over.from, over.to).second)
            before.push_back(checked.activity);
    }
    return found;
}

}  // namespace ghg
