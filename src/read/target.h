#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "read/node.h"

namespace ghg {

/// One of an inventory's `targets:`. It is `broken` where a mistake in it was reported.
Target read_target(const Node& map, Diagnostics& out);

}  // namespace ghg
