#pragma once

#include "domain/result.h"
#include "engine/context.h"

#include <vector>

namespace ghg {

/// What the reader of a report must know, each with the tonnage it touches where it can be said (Scope 2 on the market
/// basis, or on the location basis where only that is touched). Drawn from the finished lines alone, so nothing a line
/// does can be left unsaid.
std::vector<Caveat> caveats_of(const Result& result, const Context& context);

/// The rows of ledgers that count in no figure because something is wrong with them.
std::vector<Caveat> ledger_caveats(const std::vector<LedgerAccount>& ledgers);

}  // namespace ghg
