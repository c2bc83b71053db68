#pragma once

#include "base/number.h"
#include "domain/factor.h"
#include "domain/plausible_figures.h"
#include "domain/table_row.h"

#include <optional>
#include <string>

namespace ghg {

/// kg CO2e per unit, for a comparison: what is printed in CO2e as it is, other gases weighed by the set, biogenic CO2
/// aside. Nothing where the set is null or lacks a gas.
std::optional<Number> rough_co2e(const Factor& factor, const GwpSet* set);

/// "2.66155 kg CO2e per L"; at most eight decimals, since it is for reading.
std::string figure_text(const Number& kg, const Factor& factor);

/// Whether somebody has looked at the row and believes it.
bool is_accepted(const std::string& name, const PlausibleFigures& plausible);

/// What to do about a figure that somebody should look at again, whatever is odd about it.
std::string look_again();

}  // namespace ghg
