#include "base/near_names.h"
#include "check/inventory_checks.h"

#include <algorithm>
#include <fmt/format.h>

namespace ghg {
namespace {

void check_covered_types(const Target& target, const Known& known, Diagnostics& found) {
    for (const Coverage& coverage : target.covers)
        for (const std::string& type : coverage.types) {
            if (std::ranges::find(known.type_names, type) != known.type_names.end()) continue;
            Diagnostic unknown = problem("type-unknown", target.at, fmt::format("the target covers \"{}\", which is no activity type", type), fmt::format("Write one of: {}.", fmt::join(known.type_names, ", ")));
            unknown.near = near_names(type, known.type_names);
            found.push_back(std::move(unknown));
        }
}

}  // namespace

Diagnostics check_targets(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const Target& target : inventory.targets) {
        if (target.broken) continue;
        if (target.due <= target.base_year)
            found.push_back(problem("target-years", target.at, fmt::format("the target \"{}\" is due in {}, not after its base year {}", target.id, target.due, target.base_year), "Write a due year after the base year."));
        if (target.reduce_by.is_negative() || target.reduce_by.is_zero() || target.reduce_by > Number(1))
            found.push_back(problem("target-cut", target.at, fmt::format("the target \"{}\" would cut {} %", target.id, to_decimal(target.reduce_by * Number(100))), "Write a cut above 0 % and up to 100 %, such as reduce_by: 50 %."));
        check_covered_types(target, known, found);
    }
    return found;
}

}  // namespace ghg
