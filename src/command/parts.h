#pragma once

#include "command/workspace.h"
#include "ledger/joined_parts.h"
#include "ledger/sum_ledger.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Reads the parts that `ghg report --shard` wrote and adds them up. Nothing, with the reasons, where one is damaged or
/// made by another program, and where they are not all the shards of one number, each once.
std::optional<JoinedParts> read_parts(const std::vector<std::string>& paths, Diagnostics& out);

/// Whether parts stand in for the rows of this workspace's ledgers: those of a base year are read as ever.
bool are_summed_elsewhere(const Workspace& work, const LedgerReading& reading);

/// Whether the parts are of the workspace's inventory with these tables and choices, and their stretches make up the
/// ledgers' files. What is not so is told.
bool are_parts_of(Workspace& work, const LedgerReading& reading);

/// Of one kind of error the first twenty are told, and the rest counted: what is wrong with one part is often wrong
/// with all.
void tell_first(Diagnostics found, Diagnostics& out);

inline constexpr std::string_view shards_again = "Run all shards again, from the same files.";

/// Whether the parts' stretches make up the files of a ledger, the inventory's `number`-th: each as long, with the same
/// first row and without gaps, and all those that its patterns match here.
void check_files(const JoinedParts& parts, const Ledger& ledger, std::size_t number, Diagnostics& out);

/// What `sum_ledger` would make of all rows at once. Files are opened only for their SHA-256, and held against what the
/// parts saw of them. Nothing where something is wrong.
std::optional<LedgerSums> sums_of_parts(const Ledger& ledger, const LedgerReading& reading, const SumOptions& options,
                                        Workspace& work);

}  // namespace ghg
