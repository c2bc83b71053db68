#pragma once

#include "base/diagnostic.h"
#include "domain/ledger.h"
#include "ledger/sum_options.h"

#include <string>
#include <vector>

namespace ghg {

/// Looks only at the first row of each file, whether it has the columns that the ledger maps: of a ledger with other
/// errors, so that all are told in one run. Says nothing of files that cannot be read; summing them will.
void check_columns(const Ledger& ledger, const std::vector<std::string>& paths, const SumOptions& options,
                   Diagnostics& out);

}  // namespace ghg
