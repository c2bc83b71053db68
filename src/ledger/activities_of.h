#pragma once

#include "base/diagnostic.h"
#include "domain/ledger.h"
#include "ledger/row_keys.h"
#include "ledger/sum_ledger.h"

#include <vector>

namespace ghg {

/// An activity for each key of a ledger, with the sum of its rows. Its id is the ledger's and the key's words:
/// `fuel-cards/diesel`. Because products distribute over sums, its lines are exactly those of its rows together. Keys
/// whose sum is below zero are errors.
std::vector<Activity> activities_of(const Ledger& ledger, const std::vector<KeyPart>& parts, const LedgerSums& sums,
                                    Diagnostics& out);

}  // namespace ghg
