#pragma once

#include "engine/details.h"
#include "engine/named_factors.h"
#include "engine/worked.h"

#include <vector>

namespace ghg {

/// Takes the steps of a type for an activity, one Worked per leg (one in all where there are no legs). Nothing when a
/// step could not be taken; then `out` says why. `named` are the factors and ratios the activity names itself.
std::vector<Worked> take_steps(const Activity& activity, const QuantityRule& rule, const EffectiveDetails& details,
                               int year, NamedFactors& named, const Context& context, Diagnostics& out);

}  // namespace ghg
