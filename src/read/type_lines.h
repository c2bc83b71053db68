#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "domain/unit.h"
#include "read/node.h"

#include <optional>

namespace ghg {

/// One step of an activity type: `great_circle`, or a map whose first key is its name.
std::optional<StepRule> read_step(const Node& value, const Units& units, Diagnostics& out);
/// One emission line of an activity type.
std::optional<LineRule> read_line_rule(const Node& map, Diagnostics& out);

}  // namespace ghg
