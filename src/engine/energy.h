#pragma once

#include "domain/result.h"
#include "engine/context.h"

#include <vector>

namespace ghg {

/// The energy behind finished lines, one entry per activity whose type names a carrier, in the inventory's order. Fuel
/// in litres or kg becomes energy by the first edition's ratio of the table `energy-content`; two that both answer are
/// an error.
std::vector<EnergyUse> energy_uses(const Result& result, const Context& context, Diagnostics& out);

/// Sums by scope, carrier and heating value, Scope 2 in the order of its categories; what is not in MWh is left out.
std::vector<EnergyTotal> energy_totals(const std::vector<EnergyUse>& uses);

}  // namespace ghg
