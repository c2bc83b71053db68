#pragma once

#include "domain/result.h"

namespace ghg {

/// Gives each line and each total its uncertainty. Each source of it (an activity's amount, a row of ratios such as a
/// consumption or an exchange rate, a row of factors, an own factor) is off by itself, and all lines that rest on it
/// are off together: within a source the half-widths of the lines, kg CO2e with their sign, add linearly; the sums of
/// the sources add as root-sum-square. So a line alone is the root-sum-square of its parts; two stages of the same
/// litres share the litres' part, and lines on one factor share the factor's part and no other. A total has a figure
/// only if every line of it has one. (GHG Protocol Corporate Value Chain Standard, appendix B; IPCC 2006 Guidelines,
/// volume 1, chapter 3: correlated inputs.)
void weigh_uncertainty(Result& result);

}  // namespace ghg
