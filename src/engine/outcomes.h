#pragma once

#include "engine/context.h"
#include "engine/lines.h"

#include <span>
#include <vector>

namespace ghg {

/// What an activity comes to by itself. Nothing is lost: one without lines has an error.
ActivityOutcome outcome_of(const Activity& activity, const InstrumentParts& covered, const Context& context);

/// The same of each of several, in their order, calculated by as many threads as there are processors.
std::vector<ActivityOutcome> outcomes_of(std::span<const Activity> activities, const InstrumentParts& covered,
                                         const Context& context);

}  // namespace ghg
