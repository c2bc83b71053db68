#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "read/node.h"

namespace ghg {

/// The `boundary:` of an inventory: consolidation, well_to_tank, rfi, not_applicable, excluded.
Boundary read_boundary(const Node& map, Diagnostics& out);

}  // namespace ghg
