#pragma once

#include "domain/emission_line.h"
#include "engine/context.h"

namespace ghg {

/// Fills a line's gases and sums: `amount` is in the factor's unit. A gas printed as CO2e is first divided by the
/// factor's own GWP, then every gas takes the inventory's. False with a diagnostic when the inventory's GWP set has no
/// value for a gas.
bool emit(EmissionLine& line, const Number& amount, const Context& context, Diagnostics& out);

/// The line for warming beyond CO2: the combustion line's CO2 times (RFI - 1), as CO2e. False with a diagnostic when
/// the factor has no CO2 figure of combustion alone.
bool emit_non_co2(EmissionLine& line, const Number& amount, const Context& context, Diagnostics& out);

}  // namespace ghg
