#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "domain/unit.h"
#include "read/node.h"

namespace ghg {

/// What a type says twice, and what would cancel itself: a step, a detail of a step, a line, a name of `one_of`. `root`
/// is the type's file, for the places.
void check_repeats(const ActivityType& type, const Node& root, Diagnostics& out);

/// Steps whose product no unit measures, as far as the type alone can tell; `units` are those of all folders.
void check_products(const ActivityType& type, const Units& units, Diagnostics& out);

}  // namespace ghg
