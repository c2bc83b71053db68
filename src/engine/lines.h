#pragma once

#include "domain/result.h"
#include "engine/context.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// What each instrument covers of each activity; see `allocate`.
using InstrumentParts = std::map<std::string, std::vector<std::pair<std::string, Number>>>;

/// What one activity comes to. An activity with an error has diagnostics and may lack lines.
struct ActivityOutcome {
    std::vector<EmissionLine> lines;
    std::vector<NotCalculated> not_calculated;
    bool missing_after_steps = false;  ///< the quantity of one of these is not the activity's own
    std::vector<DefaultUsed> defaults_used;
    std::vector<Caveat> caveats;
    Diagnostics diagnostics;
};

/// The emission lines of one activity, in the order of its legs and its type's lines.
ActivityOutcome lines_of(const Activity& activity, const ActivityType& type, const InstrumentParts& covered,
                         const Context& context);

/// The energy an activity on the electricity ladder wants covered, in the unit of its quantity after the type's steps;
/// nothing when it names no instrument or is on no such ladder.
std::optional<Quantity> instrument_demand(const Activity& activity, const ActivityType& type, const Context& context);

}  // namespace ghg
