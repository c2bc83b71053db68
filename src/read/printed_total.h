#pragma once

#include "base/diagnostic.h"
#include "domain/factor_book.h"
#include "read/gwp_sets.h"

namespace ghg {

/// A caveat for each factor whose gases add up to something else than its document's total, beyond what the rounding of
/// the printed figures explains and beyond a hundred-thousandth. Says nothing where the total cannot be told, because
/// the GWP set behind it has no value for a gas.
void compare_printed_totals(const Table& table, const GwpSets& sets, Diagnostics& out);

}  // namespace ghg
