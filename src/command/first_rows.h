#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"

namespace ghg {

/// An error about what rows of a ledger say stands at the ledger's place in the inventory; adds where the first row
/// that says it is, and how many do.
void name_first_rows(const Inventory& inventory, Diagnostics& diagnostics);

}  // namespace ghg
