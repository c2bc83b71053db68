#include "base/near_names.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

Diagnostic with_near(Diagnostic unknown, const std::string& given, const std::vector<std::string>& names) {
    unknown.near = near_names(given, names);
    return unknown;
}

Diagnostic unknown_type(const Activity& activity, const Known& known) {
    Diagnostic unknown = with_near(
        problem("type-unknown", activity.type_at, fmt::format("no activity type is called `{}`", activity.type)),
        activity.type, known.type_names);
    unknown.next_step =
        unknown.near.empty()
            ? "Choose one of those that `ghg types` prints, with what each means; money spent is the type spend."
            : fmt::format("Write {}; `ghg types` prints all of them, with what each means.", unknown.near.front());
    return unknown;
}

std::vector<std::string> sets_and_editions(const Known& known) {
    std::vector<std::string> names = known.sets;
    names.insert(names.end(), known.editions.begin(), known.editions.end());
    return names;
}

}  // namespace

Diagnostics check_names(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    if (!inventory.gwp.empty() && !contains(known.gwp_sets, inventory.gwp.value))
        found.push_back(with_near(
            problem("gwp-unknown", inventory.gwp.at, fmt::format("no GWP set is called `{}`", inventory.gwp.value),
                    fmt::format("Write one of: {}.", fmt::join(known.gwp_sets, ", "))),
            inventory.gwp.value, known.gwp_sets));
    std::vector<std::string> sources = sets_and_editions(known);
    for (const Text& name : inventory.factors)
        if (!contains(sources, name.value))
            found.push_back(with_near(
                problem("edition-unknown", name.at, fmt::format("no factor set or edition is called `{}`", name.value),
                        fmt::format(
                            "Write a factor set ({}) or an edition, as `ghg factors list` prints them; own tables are "
                            "found through `tables:`.",
                            fmt::join(known.sets, ", "))),
                name.value, sources));
    for (const Activity& activity : inventory.activities)
        if (!activity.broken && !known.types.contains(activity.type)) found.push_back(unknown_type(activity, known));
    return found;
}

}  // namespace ghg
