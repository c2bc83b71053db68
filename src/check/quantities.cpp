#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <sstream>

namespace ghg {
namespace {

bool has_route(const ActivityType& type) {
    return std::ranges::find(type.quantity, "route", &QuantityRule::accepts_dimension) != type.quantity.end();
}

constexpr std::size_t most_examples = 4;

// A reader knows units, not dimensions: `energy` says less than kWh, MWh, GJ.
std::string in_units(const std::string& dimension, const Known& known) {
    if (dimension == "any") return "the unit of its factor";
    std::vector<std::string> units =
        known.units == nullptr ? std::vector<std::string>() : known.units->names(dimension);
    if (units.empty()) return dimension;
    if (units.size() > most_examples) units.resize(most_examples);
    return fmt::format("{} ({})", dimension, fmt::join(units, ", "));
}

// Ways of saying how much there was without a quantity.
constexpr std::array<std::string_view, 3> no_amounts{"route", "details", "given"};

std::string accepted_dimensions(const ActivityType& type, const Known& known) {
    std::vector<std::string> names;
    for (const QuantityRule& rule : type.quantity)
        if (std::ranges::count(no_amounts, rule.accepts_dimension) == 0)
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

// Of the example that can be pasted: "12 t"; empty where it has no quantity.
std::string sample_quantity(const ActivityType& type) {
    constexpr std::string_view key = "quantity: ";
    std::istringstream lines(type.sample);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(key)) return line.substr(key.size());
    return "";
}

// Where the type says what becomes of a stated amount, one is as good as a quantity.
std::string or_given(const ActivityType& type) {
    bool takes = std::ranges::find(type.quantity, "given", &QuantityRule::accepts_dimension) != type.quantity.end();
    return takes ? ", or instead a stated amount, such as given: 12.4 t CO2e" : "";
}

// How much there was, in the ways the type lets one say it.
std::string how_much(const CheckedActivity& checked, const Known& known) {
    const ActivityType& type = *checked.type;
    std::string dimensions = accepted_dimensions(type, known);
    std::vector<std::string> instead;
    if (const QuantityRule* by_details = type.rule_for("details"))
        instead = by_details->needs.empty() ? by_details->accepts : by_details->needs;
    std::string list = fmt::format("{}", fmt::join(instead, ", "));
    if (dimensions.empty()) return fmt::format("Add {}.", list);
    if (!instead.empty()) return fmt::format("Add quantity: in {}, or instead {}.", dimensions, list);
    const Factor* own = checked.activity->own_factor.get();
    if (type.rule_for("any") != nullptr && own != nullptr)
        return fmt::format("Add quantity: in {}, the unit of its own factor.", own->per->name);
    std::string example = type.rule_for("any") == nullptr ? "" : sample_quantity(type);
    return fmt::format("Add quantity: in {}{}{}.", dimensions, example.empty() ? "" : ", such as quantity: " + example,
                       or_given(type));
}

Diagnostic wrong_dimension(const CheckedActivity& checked, const Known& known) {
    const WrittenQuantity& quantity = *checked.activity->quantity;
    const std::string& dimension = quantity.quantity.unit->dimension;
    std::string dimensions = accepted_dimensions(*checked.type, known);
    if (dimensions.empty())
        return problem("quantity-dimension", quantity.at,
                       fmt::format("{} takes no quantity: its details say how much there was", checked.type->name),
                       fmt::format("Remove the quantity. {}", how_much(checked, known)));
    return problem("quantity-dimension", quantity.at,
                   fmt::format("{} takes {}, and {} measures {}", checked.type->name, dimensions,
                               quantity.quantity.unit->name, dimension),
                   advice(dimension, *checked.type, known));
}

void check_one(const CheckedActivity& checked, const Known& known, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    if (activity.given) return;
    bool type_was_refused = checked.type->quantity.empty();
    bool by_details =
        checked.rule != nullptr && checked.rule->accepts_dimension == "details" && !says_how_much(checked);
    if ((checked.rule != nullptr && !by_details) || type_was_refused) return;
    if (activity.quantity)
        found.push_back(wrong_dimension(checked, known));
    else
        found.push_back(problem("quantity-missing", activity.at, fmt::format("`{}` has no quantity", activity.id),
                                how_much(checked, known)));
}

// ", or a quantity in tonne-km with haul"
std::string instead_of_a_route(const ActivityType& type, const Known& known) {
    std::string ways;
    for (const QuantityRule& rule : type.quantity) {
        bool measured = known.units != nullptr && known.units->has_dimension(rule.accepts_dimension);
        if (!measured) continue;
        ways += fmt::format(", or a quantity in {}", known.units->names(rule.accepts_dimension).front());
        if (!rule.needs.empty()) ways += fmt::format(" with {}", fmt::join(rule.needs, " and "));
    }
    return ways;
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
        found.push_back(problem("route-unclear", legs ? place_of(activity, "legs") : activity.at,
                                fmt::format("`{}` has no clear route", activity.id),
                                fmt::format("Write from: and to:, or legs: with at least two airports{}.",
                                            instead_of_a_route(*checked.type, known))));
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
