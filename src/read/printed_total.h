#pragma once

#include "base/diagnostic.h"
#include "domain/factor.h"
#include "read/emissions.h"

namespace ghg {

/// A caveat where the factor's gases add up to something else than its document's total, beyond what the rounding of the printed figures
/// explains and beyond a hundred-thousandth.
/// Says nothing where the total cannot be told, because the set has no value for a gas.
void compare_printed_total(const Factor& factor, const GwpSource& source, Place at, Diagnostics& out);

}  // namespace ghg
