#pragma once

#include "base/diagnostic.h"
#include "domain/ledger.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/node.h"

namespace ghg {

/// One of an inventory's `ledgers:`. It is `broken` where a mistake in it was reported. Its files are not opened.
Ledger read_ledger(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out);

}  // namespace ghg
