#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool has_route(const ActivityType& type) {
    return std::ranges::find(type.quantity, "route", &QuantityRule::accepts_dimension) != type.quantity.end();
}

constexpr std::size_t most_examples = 4;

// A reader knows units, not dimensions: `energy` says less than kWh, MWh, GJ.
std::string in_units(const std::string& dimension, const Known& known) {
    if (dimension == "any") return "the unit of its own factor";
    std::vector<std::string> units =
        known.units == nullptr ? std::vector<std::string>() : known.units->names(dimension);
    if (units.empty()) return dimension;
    if (units.size() > most_examples) units.resize(most_examples);
    return fmt::format("{} ({})", dimension, fmt::join(units, ", "));
}

std::string accepted_dimensions(const ActivityType& type, const Known& known) {
    std::vector<std::string> names;
    for (const QuantityRule& rule : type.quantity)
        if (rule.accepts_dimension != "route" && rule.accepts_dimension != "details")
            names.push_back(in_units(rule.accepts_dimension, known));
    return fmt::format("{}", fmt::join(names, " or "));
}

std::string advice(const std::string& dimension, const ActivityType& type, const Known& known) {
    if (dimension == "guest-nights")
        return "Count rooms, not guests: 2 guests in one room for 3 nights are 3 room-nights.";
    if (dimension == "room-nights") return "Count guests: 2 guests for 3 nights are 6 guest-nights.";
    bool fuel = type.rule_for("energy-net") != nullptr && type.rule_for("energy") == nullptr;
    if (dimension == "energy" && fuel)
        return "Say which heating value the kWh of fuel are in: kWh-net or kWh-gross, as on the invoice.";
    return fmt::format("Give the quantity in {}, or choose another type.", accepted_dimensions(type, known));
}

void check_one(const CheckedActivity& checked, const Known& known, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    if (activity.given) {
        if (activity.quantity)
            found.push_back(problem("given-and-quantity", activity.quantity->at,
                                    "a quantity beside `given` would count twice", "Keep the one that is meant."));
        return;
    }
    bool type_was_refused = checked.type->quantity.empty();
    bool by_details =
        checked.rule != nullptr && checked.rule->accepts_dimension == "details" && !says_how_much(checked);
    if ((checked.rule != nullptr && !by_details) || type_was_refused) return;
    if (!activity.quantity) {
        std::string instead = by_details ? fmt::format(", or instead {}", fmt::join(checked.rule->needs, ", ")) : "";
        found.push_back(
            problem("quantity-missing", activity.at, fmt::format("`{}` has no quantity", activity.id),
                    fmt::format("Add quantity: in {}{}.", accepted_dimensions(*checked.type, known), instead)));
        return;
    }
    const std::string& dimension = activity.quantity->quantity.unit->dimension;
    found.push_back(problem(
        "quantity-dimension", activity.quantity->at,
        fmt::format("{} takes {}, and {} measures {}", checked.type->name, accepted_dimensions(*checked.type, known),
                    activity.quantity->quantity.unit->name, dimension),
        advice(dimension, *checked.type, known)));
}

bool has_any(const Activity& activity, std::initializer_list<const char*> names) {
    return std::ranges::any_of(names, [&](const char* name) { return activity.details.contains(name); });
}

}  // namespace

Diagnostics check_quantities(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) check_one(checked, known, found);
    return found;
}

Diagnostics check_routes(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) {
        const Activity& activity = *checked.activity;
        if (activity.quantity || activity.given || !has_route(*checked.type)) continue;
        bool ends = has_any(activity, {"from", "to"});
        bool legs = activity.details.contains("legs");
        bool both_ends = activity.details.contains("from") && activity.details.contains("to");
        bool enough = legs && activity.details.at("legs").values.size() >= 2;
        if (ends != legs && (both_ends || enough)) continue;
        found.push_back(
            problem("route-unclear", legs ? place_of(activity, "legs") : activity.at,
                    fmt::format("`{}` has no clear route", activity.id),
                    "Write from: and to:, or legs: with at least two airports, or a quantity in passenger-km."));
    }
    return found;
}

Diagnostics check_periods(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known))
        if (checked.activity->period && !overlap(*checked.activity->period, inventory.period))
            found.push_back(
                problem("period-outside", checked.activity->at,
                        fmt::format("`{}` lies outside the inventory's period, {} to {}", checked.activity->id,
                                    to_text(inventory.period.from), to_text(inventory.period.to)),
                        "Correct the period, or move the activity to the inventory of its year."));
    return found;
}

}  // namespace ghg
