#pragma once

#include "base/diagnostic.h"
#include "domain/activity.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/node.h"

#include <string_view>

namespace ghg {

/// One activity. `id` and `type` serve where the map has none (the examples of activity types, a ledger's rows).
Activity read_activity(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out,
                       std::string_view id = {}, std::string_view type = {});

}  // namespace ghg
