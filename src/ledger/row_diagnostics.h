#pragma once

#include "base/diagnostic.h"
#include "ledger/sum_ledger.h"

#include <string>
#include <vector>

namespace ghg {

/// The errors of a ledger's rows: the first with their places, and all counted by kind.
Diagnostics row_diagnostics(const Ledger& ledger, const LedgerSums& sums, const std::vector<std::string>& paths,
                            Sources& sources);

}  // namespace ghg
