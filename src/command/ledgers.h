#pragma once

#include "command/workspace.h"
#include "ledger/sum_ledger.h"

#include <functional>
#include <optional>
#include <vector>

namespace ghg {

/// What each of some activities would come to as the whole of the workspace's inventory.
using TotalsOfEach = std::function<std::vector<Totals>(std::vector<Activity>, Workspace&, const TableFolders&)>;

/// Sums the inventory's ledgers and adds an activity for each of their keys to it. False where a file, a column or a
/// row is wrong: nothing may be calculated then.
bool add_ledgers(Workspace& work, const TableFolders& folders, const TotalsOfEach& totals_of_each);

/// The sums of a part of a ledger's rows, by site where that is asked for. Nothing where a file, a column or one of
/// these rows is wrong.
std::optional<LedgerSums> sum_shard(const Ledger& ledger, const TableFolders& folders, const Shard& shard,
                                    Workspace& work);

/// Reads a ledger once more, for one who sees each of its rows. False where its files cannot be read, or not twice.
bool watch_rows(const Ledger& ledger, const TableFolders& folders, RowWatcher& watcher, Workspace& work);

/// A ledger's keys often share a mistake. Of those at one place, each advice is told once, at most twenty, and the rest
/// are counted.
void gather_alike(const Inventory& inventory, Diagnostics& diagnostics);

}  // namespace ghg
