#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>

namespace ghg {
namespace {

using Kind = StepRule::Kind;

// Nothing was used, or nobody knew: a zero does not tell which.
Diagnostic counts_as_nothing(const Activity& activity, const std::string& what, Place at) {
    return caveat("quantity-zero", at, fmt::format("{}: {} counts as nothing", activity.id, what),
                  "If the amount is not known yet, find it; if nothing was used, the zero may stay.");
}

const Quantity* quantity_of(const Activity& activity, const std::string& detail) {
    auto found = activity.details.find(detail);
    return found != activity.details.end() && found->second.quantity ? &*found->second.quantity : nullptr;
}

// The detail that a step begins or multiplies with; empty where a zero of it is an error, or no detail is meant.
std::string factor_of(const StepRule& step) {
    bool amount =
        step.kind == Kind::start || step.kind == Kind::share || (step.kind == Kind::times && !step.dimensions.empty());
    return amount ? step.name : "";
}

void check_detail(const Activity& activity, const std::string& detail, Diagnostics& found) {
    const Quantity* quantity = quantity_of(activity, detail);
    if (quantity != nullptr && quantity->value.is_zero())
        found.push_back(counts_as_nothing(activity, fmt::format("{} of {}", detail, activity.detail(detail)),
                                          place_of(activity, detail)));
}

// What is left of a balance; nothing where its details do not add up to one, which is an error of its own.
std::optional<Quantity> balance_of(const Activity& activity, const StepRule& step) {
    std::optional<Quantity> sum;
    for (const auto* list : {&step.by, &step.less})
        for (const std::string& detail : *list) {
            if (!activity.details.contains(detail)) continue;
            const Quantity* quantity = quantity_of(activity, detail);
            if (quantity == nullptr || (sum && !convertible(*quantity->unit, *sum->unit))) return std::nullopt;
            if (!sum) sum = {Number(0), quantity->unit};
            Number amount = quantity->value * conversion(*quantity->unit, *sum->unit);
            sum->value += list == &step.less ? Number(0) - amount : amount;
        }
    return sum;
}

void check_balance(const Activity& activity, const StepRule& step, Diagnostics& found) {
    auto left = balance_of(activity, step);
    if (!left || !left->value.is_zero()) return;
    found.push_back(
        counts_as_nothing(activity,
                          fmt::format("the balance of {} and {} comes to 0 {}, and", fmt::join(step.by, ", "),
                                      fmt::join(step.less, ", "), left->unit->name),
                          place_of(activity, step.by.front())));
}

void check_share(const Activity& activity, Diagnostics& found) {
    auto share = parse_percentage(activity.detail("share"));
    if (share && share->is_zero())
        found.push_back(counts_as_nothing(activity, fmt::format("a share of {}", activity.detail("share")),
                                          place_of(activity, "share")));
}

void check_steps(const CheckedActivity& checked, Diagnostics& found) {
    if (checked.rule == nullptr || checked.activity->given) return;
    for (const StepRule& step : checked.rule->steps) {
        if (step.kind == Kind::balance) check_balance(*checked.activity, step, found);
        if (std::string detail = factor_of(step); !detail.empty()) check_detail(*checked.activity, detail, found);
    }
}

}  // namespace

Diagnostics check_zeros(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) {
        const Activity& activity = *checked.activity;
        if (activity.quantity && activity.quantity->quantity.value.is_zero())
            found.push_back(counts_as_nothing(activity, fmt::format("a quantity of {}", activity.quantity->written),
                                              activity.quantity->at));
        check_steps(checked, found);
        check_share(activity, found);
    }
    return found;
}

}  // namespace ghg
