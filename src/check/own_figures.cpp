#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <algorithm>
#include <fmt/format.h>

namespace ghg {
namespace {

bool is_purchased_energy(const ActivityType& type) {
    return std::ranges::any_of(type.lines, [](const LineRule& line) { return line.basis.has_value(); });
}

bool serves_some_line(const CheckedActivity& checked) {
    Stage stage = checked.activity->own_factor->stage;
    return std::ranges::any_of(checked.type->lines, [&](const LineRule& line) {
        return line.ladder != Ladder::none || line.use == "own" || line.stage == stage || unsplit(line.stage) == stage;
    });
}

void check_one(const CheckedActivity& checked, int inventory_year, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    int year = activity.period ? year_of(*activity.period) : inventory_year;
    if (activity.given && is_purchased_energy(*checked.type))
        found.push_back(problem("given-misplaced", activity.given->amount.at, fmt::format("{} needs its amount of energy, for both Scope 2 bases", checked.type->name), "Give the quantity, and the supplier's figure per kWh as own_factor."));
    if (activity.given && activity.own_factor)
        found.push_back(problem("given-and-quantity", activity.given->amount.at, "`given` and own_factor would count the same thing twice", "Keep the one that is meant."));
    if (activity.own_year > year)
        found.push_back(problem("own-figure-later", activity.at, fmt::format("the supplier's figure is of {}, after the activity's year {}", activity.own_year, year), "Use the supplier's figure for the year, or an earlier one."));
    if (activity.own_factor && !serves_some_line(checked))
        found.push_back(problem("named-factor-unused", activity.own_factor->at, fmt::format("the own factor is of stage {}, which serves no line of {}", to_text(activity.own_factor->stage), checked.type->name),
                                fmt::format("Add stage: {} to own_factor, if that is what it covers.", to_text(checked.type->lines.front().stage))));
}

}  // namespace

Diagnostics check_own_figures(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) check_one(checked, inventory.year, found);
    return found;
}

Diagnostics check_vehicles(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    std::vector<CheckedActivity> all = judged(inventory, known);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Activity &a = *all[i].activity, &b = *all[j].activity;
            std::string vehicle = a.detail("vehicle_id");
            if (vehicle.empty() || vehicle != b.detail("vehicle_id") || !a.quantity || !b.quantity) continue;
            bool two_ways = a.quantity->quantity.unit->dimension != b.quantity->quantity.unit->dimension;
            bool same_time = overlap(a.period.value_or(inventory.period), b.period.value_or(inventory.period)).has_value();
            if (!two_ways || !same_time) continue;
            Diagnostic twice = problem("vehicle-twice", b.quantity->at, fmt::format("{} is counted by energy and by distance over the same time", vehicle), "Keep the energy charged, which is measured, and remove the distance; or give each its own period.");
            twice.related.push_back({a.quantity->at, "counted here too"});
            found.push_back(std::move(twice));
        }
    return found;
}

}  // namespace ghg
