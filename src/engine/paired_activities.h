#pragma once

#include "domain/result.h"

#include <string>
#include <vector>

namespace ghg {

/// The lines of one activity in two inventories.
struct PairedActivity {
    const Activity* was = nullptr;
    const Activity* now = nullptr;
    std::vector<const EmissionLine*> lines_was, lines_now;  ///< one of the two may be empty, never both
    std::string set_aside_was, set_aside_now;  ///< why it has no lines there: "superseded by laptops"; else empty
};

/// Pairs by id; what has lines on one side only, by the purchase it measures: the spreadsheet's sum of last year is the
/// supplier's statement of this. Where the other inventory knows the id and sets it aside, `set_aside_…` says so. In
/// the order of the new inventory, then what only the old one has.
std::vector<PairedActivity> pair_activities(const Result& was, const Result& now);

}  // namespace ghg
