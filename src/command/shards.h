#pragma once

#include "command/report_request.h"
#include "command/workspace.h"
#include "ledger/partial.h"

#include <string>
#include <vector>

namespace ghg {

/// The path of a ledger's file as seen from the inventory's folder, so that a part says nothing of the machine, however
/// the inventory was named. What the ledger names from the root stays so.
std::string seen_from(const std::string& inventory, const Ledger& ledger, const std::string& path);

/// All that a part says of its run but for the shard and the ledgers: the same as another run's where both may be added
/// up.
Partial head_of_run(const Workspace& work, const LedgerReading& reading);

/// Sums a shard of the inventory's ledgers and writes that, whole or not at all. No report is printed.
ExitCode write_part(const ReportRequest& request);

/// The options of a report, with --shard and --partial.
std::vector<Parameter> with_shards(std::vector<Parameter> options, ReportRequest& asked);

}  // namespace ghg
