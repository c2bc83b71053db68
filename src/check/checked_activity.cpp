#include "check/checked_activity.h"

#include <algorithm>

namespace ghg {

std::vector<CheckedActivity> judged(const Inventory& inventory, const Known& known) {
    std::vector<CheckedActivity> found;
    found.reserve(inventory.activities.size());
    for (const Activity& activity : inventory.activities) {
        auto type = known.types.find(activity.type);
        if (activity.broken || type == known.types.end()) continue;
        const ActivityType& known_type = *type->second;
        const QuantityRule* rule =
            activity.given ? &known_type.rule_for_given() : known_type.rule_for(activity.dimension());
        found.push_back({&activity, &known_type, rule});
    }
    return found;
}

bool says_how_much(const CheckedActivity& checked) {
    if (checked.rule == nullptr) return false;
    auto given = [&](const std::string& name) { return checked.activity->details.contains(name); };
    return std::ranges::any_of(checked.rule->needs, given) || std::ranges::any_of(checked.rule->accepts, given);
}

Place place_of(const Activity& activity, const std::string& detail) {
    auto found = activity.details.find(detail);
    return found == activity.details.end() ? activity.at : found->second.at;
}

}  // namespace ghg
