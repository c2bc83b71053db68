#pragma once

#include "domain/comparison.h"
#include "domain/gas.h"

#include <vector>

namespace ghg {

/// One inventory's side of an activity whose legs both inventories name.
struct LegSide {
    const std::vector<const EmissionLine*>& lines;  ///< all of the activity; never empty
    const Inventory& inventory;
    const GwpSet* gwp = nullptr;
};

/// A line (its rungs) of a leg that the other side does not fly: something else that happened, so what comes or goes
/// with it is activity. What the inventories chose for all flights stays told apart: RFI and GWP set are method, the
/// share is boundary. Where the line is combustion, and only the other side counts warming beyond CO2, the warming it
/// would have under the other's RFI is told too. Sums of both sides' legs are exact, as each is split by itself.
void split_other_leg(const std::vector<const EmissionLine*>& rungs, const LegSide& here, const LegSide& there,
                     bool is_new, ActivityChange& into);

}  // namespace ghg
