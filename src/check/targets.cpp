#include "base/near_names.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

// A name near a known one is a slip. Any other may be a type of the organisation's own that this year has no use for:
// said, not refused.
Diagnostic unknown_type(const Target& target, const std::string& type, const Known& known) {
    std::vector<std::string> near = near_names(type, known.type_names);
    if (near.empty())
        return caveat("target-type-unknown", target.at,
                      fmt::format("the target `{}` covers `{}`, which is no activity type: nothing counts under it",
                                  target.id, type));
    Diagnostic slip =
        problem("type-unknown", target.at, fmt::format("the target covers `{}`, which is no activity type", type),
                fmt::format("Write one of: {}.", fmt::join(known.type_names, ", ")));
    slip.near = near;
    return slip;
}

void check_covered_types(const Target& target, const Known& known, Diagnostics& found) {
    for (const Coverage& coverage : target.covers)
        for (const std::string& type : coverage.types)
            if (std::ranges::find(known.type_names, type) == known.type_names.end())
                found.push_back(unknown_type(target, type, known));
}

bool is_by_type(const Target& target, Category category) {
    return std::ranges::any_of(target.covers, [&](const Coverage& coverage) {
        return coverage.category == category && !coverage.types.empty();
    });
}

// Whether a target that covers some types of a category covers the event, only its type can say.
void check_recalculations(const Inventory& inventory, Diagnostics& found) {
    if (!inventory.base_year) return;
    for (const Recalculation& event : inventory.base_year->recalculations)
        for (const Target& target : inventory.targets)
            if (!target.broken && event.type.empty() && target.base_year == inventory.base_year->year &&
                is_by_type(target, event.category))
                found.push_back(
                    problem("recalculation-type", event.at,
                            fmt::format("the target `{}` covers some types of {}, and `{}` does not say its type",
                                        target.id, to_text(event.category), event.id),
                            "Add type: with the activity type it concerns; what concerns several is several entries."));
}

}  // namespace

Diagnostics check_targets(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    check_recalculations(inventory, found);
    for (const Target& target : inventory.targets) {
        if (target.broken) continue;
        if (target.due <= target.base_year)
            found.push_back(problem("target-years", target.at,
                                    fmt::format("the target `{}` is due in {}, not after its base year {}", target.id,
                                                target.due, target.base_year),
                                    "Write a due year after the base year."));
        check_covered_types(target, known, found);
    }
    return found;
}

}  // namespace ghg
