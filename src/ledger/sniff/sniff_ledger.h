#pragma once

#include "base/diagnostic.h"
#include "domain/unit.h"
#include "ledger/sniff/ledger_excerpt.h"
#include "ledger/sniff/ledger_guess.h"

#include <optional>

namespace ghg {

/// What the beginning of an export says of how it is to be read, and where it leaves room. `delimiter` is the one that
/// a person said, else 0. Nothing where it is no table: `out` says why and what to do. Pure: the same bytes, the same
/// guess.
std::optional<LedgerGuess> sniff_ledger(const LedgerExcerpt& excerpt, const Units& units, char delimiter,
                                        const Place& file, Diagnostics& out);

}  // namespace ghg
