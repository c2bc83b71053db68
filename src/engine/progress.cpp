#include "engine/progress.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

Number elapsed_share(const Target& target, int year) {
    int elapsed = std::clamp(year, target.base_year, target.due) - target.base_year;
    return Number::fraction(elapsed, target.due - target.base_year);
}

}  // namespace

Number covered_kg(const std::vector<EmissionLine>& lines, const Target& target) {
    Number sum;
    for (const EmissionLine& line : lines)
        if ((!line.basis || *line.basis == target.basis) && target.covers_type(line.category, line.activity->type))
            sum += line.kg_co2e;
    return sum;
}

Progress progress_of(const Target& target, const Number& base_kg, const Number& now_kg, int year) {
    Progress progress;
    progress.target = &target;
    progress.base_kg = progress.original_base_kg = base_kg;
    progress.now_kg = now_kg;
    Number promised = base_kg * target.reduce_by;
    progress.goal_kg = base_kg - promised;
    progress.on_line_kg = base_kg - promised * elapsed_share(target, year);
    if (!promised.is_zero()) progress.share_done = (base_kg - now_kg) / promised;
    Number missing = now_kg - progress.goal_kg;
    if (year < target.due)
        progress.still_needed_per_year_kg = missing.is_negative() ? Number(0) : missing / Number(target.due - year);
    return progress;
}

std::vector<std::string> differing_choices(const Inventory& base, const Inventory& now) {
    std::vector<std::string> differing;
    if (base.gwp.value != now.gwp.value)
        differing.push_back(fmt::format("gwp ({}, here {})", base.gwp.value, now.gwp.value));
    if (base.boundary.rfi.text() != now.boundary.rfi.text())
        differing.push_back(fmt::format("rfi ({}, here {})", base.boundary.rfi.text(), now.boundary.rfi.text()));
    if (base.boundary.well_to_tank != now.boundary.well_to_tank) differing.emplace_back("well_to_tank");
    return differing;
}

}  // namespace ghg
