#pragma once

#include "command/workspace.h"

namespace ghg {

/// Sums the inventory's ledgers and adds an activity for each of their keys to it. False where a file, a column or a
/// row is wrong: nothing may be calculated then.
bool add_ledgers(Workspace& work, const TableFolders& folders);

/// A ledger's keys often share a mistake. Of those at one place, each advice is told once, at most twenty, and the rest
/// are counted.
void gather_alike(const Inventory& inventory, Diagnostics& diagnostics);

}  // namespace ghg
