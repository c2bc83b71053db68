#pragma once

#include "command/workspace.h"

namespace ghg {

/// Sums the inventory's ledgers and adds an activity for each of their keys to it. False where a file, a column or a
/// row is wrong: nothing may be calculated then.
bool add_ledgers(Workspace& work, const TableFolders& folders);

}  // namespace ghg
