#include "check/checked_activity.h"

namespace ghg {

std::vector<CheckedActivity> judged(const Inventory& inventory, const Known& known) {
    std::vector<CheckedActivity> found;
    for (const Activity& activity : inventory.activities) {
        auto type = known.types.find(activity.type);
        if (activity.broken || type == known.types.end()) continue;
        found.push_back({&activity, type->second, type->second->rule_for(activity.dimension())});
    }
    return found;
}

Place place_of(const Activity& activity, const std::string& detail) {
    auto found = activity.details.find(detail);
    return found == activity.details.end() ? activity.at : found->second.at;
}

}  // namespace ghg
