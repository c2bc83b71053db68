#pragma once

#include "domain/emission_line.h"

#include <map>
#include <string>

namespace ghg {

/// kg of each gas per base unit of the dimension that a factor is per; kg CO2e of what is known in CO2e only.
using GasRates = std::map<std::string, Number>;

/// What a line's factor emits, figures printed as CO2e divided by the GWP of their document. Of a line that uses the
/// CO2 only, the CO2.
GasRates gas_rates(const EmissionLine& line);

}  // namespace ghg
