#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "read/node.h"

#include <optional>

namespace ghg {

/// One emission line of an activity type.
std::optional<LineRule> read_line_rule(const Node& map, Diagnostics& out);

}  // namespace ghg
