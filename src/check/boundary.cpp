#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool is_share(std::string_view text) {
    auto share = parse_percentage(text);
    return share && *share <= Number(1);
}

void check_share(const CheckedActivity& checked, bool equity, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    bool has_share = activity.details.contains("share");
    if (equity && !has_share)
        found.push_back(problem("share-missing", activity.at,
                                fmt::format("`{}` has no share, and consolidation is equity-share", activity.id),
                                "Add share: 40 %, the organisation's economic interest."));
    if (equity && has_share && !is_share(activity.detail("share")))
        found.push_back(problem("share-wrong", place_of(activity, "share"),
                                fmt::format("share is `{}`", activity.detail("share")),
                                "Write a percentage from 0 % to 100 %, such as share: 40 %."));
    if (!equity && has_share)
        found.push_back(problem("share-without-equity", place_of(activity, "share"),
                                "a share counts only under consolidation: equity-share",
                                "Remove it: under control an activity counts whole or not at all."));
}

bool has_rfi_line(const ActivityType& type) { return std::ranges::any_of(type.lines, &LineRule::of_combustion); }

void check_rfi(const Inventory& inventory, const Known& known, Diagnostics& found) {
    if (inventory.boundary.rfi.kind != Rfi::Kind::not_stated || inventory.boundary.rfi.at.known())
        return;  // stated, if not well
    for (const CheckedActivity& checked : judged(inventory, known)) {
        if (!has_rfi_line(*checked.type) || checked.activity->given) continue;
        found.push_back(problem(
            "rfi-missing", checked.activity->at,
            "there are flights, and boundary: does not say how warming beyond CO2 is counted",
            "Add to boundary: rfi: {factor: 1.9, source: \"Sausen et al. 2005\"}, or rfi: none, or rfi: included."));
        return;
    }
}

// A stated amount has no CO2 figure of its own that RFI could multiply.
void check_given_flights(const Inventory& inventory, const Known& known, Diagnostics& found) {
    if (inventory.boundary.rfi.kind != Rfi::Kind::factor) return;
    for (const CheckedActivity& checked : judged(inventory, known))
        if (has_rfi_line(*checked.type) && checked.activity->given)
            found.push_back(problem("rfi-without-co2", checked.activity->given->amount.at,
                                    "a stated amount has no CO2 figure that RFI could multiply",
                                    "Give what was flown by airports or as a sum, or write rfi: included if the "
                                    "supplier's figure holds it."));
}

}  // namespace

Diagnostics check_boundary(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    bool equity = inventory.boundary.consolidation.value == "equity-share";
    for (const CheckedActivity& checked : judged(inventory, known)) check_share(checked, equity, found);
    check_rfi(inventory, known, found);
    check_given_flights(inventory, known, found);
    return found;
}

}  // namespace ghg
