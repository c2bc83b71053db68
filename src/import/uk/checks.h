#pragma once

#include "import/uk/factor.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// Why the rows of a factor do not make one: two rows with one key (both lines named), twins with different figures,
/// some of the three gases only.
std::vector<ImportProblem> factor_problems(const UkFactor& factor);

/// How a row that repeats a figure stands to the row that gives it: the very figure (so many times as large as its slot
/// says), the figure but for rounding (only where one is a multiple of the other), or another one.
enum class Repetition { same, rounded, other };
Repetition repetition(const UkFigure& repeat, const UkRow& given);

/// A sentence where CO2, CH4 and N2O do not add up to the printed total within half a unit of each last printed digit.
std::optional<std::string> sum_note(const UkFactor& factor);

/// Whether the rounding of a printed figure is more than 1 % of it.
bool too_coarse(const UkRow& row);

/// Outside-of-scopes rows of forecourt fuels say kWh, which are taken for net. Proof: their kWh per tonne must be
/// within 1 % of those of the fuel's own net rows (gross ones are 5 to 11 % away).
std::vector<ImportProblem> forecourt_problems(const std::vector<UkFactor>& factors);

}  // namespace ghg
