#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/node.h"

namespace ghg {

/// One of an inventory's `instruments:`. It is `broken` where a mistake in it was reported.
Instrument read_instrument(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out);

}  // namespace ghg
