#pragma once

#include "base/output_file.h"
#include "command/workspace.h"

namespace ghg {

/// Writes an inventory's lines as rows of the trail (`csv_line_row`): those of its activities as they are, then those
/// of each row of its ledgers, which are calculated a few hundred at a time. Rows of a ledger with instruments stay
/// together, for what an instrument covers depends on all that is used. False where the rows do not come to what their
/// sums came to, because a file has changed since; what was wrong is among the diagnostics.
bool write_row_lines(Workspace& year, const TableFolders& folders, OutputFile& output);

}  // namespace ghg
