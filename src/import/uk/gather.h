#pragma once

#include "import/uk/factor.h"

#include <string>
#include <vector>

namespace ghg {

/// The factors of a file, in order of their first row, and what became of the other rows.
struct UkFactors {
    std::vector<UkFactor> factors;
    std::vector<Exclusion> excluded;         ///< of the first file
    std::vector<Exclusion> second_excluded;  ///< of the second
    std::vector<ImportProblem> problems;
    std::vector<std::string> notes;
};

/// Gathers the rows into factors. Rows point into `rows`, which must outlive the result.
/// A row that two topics share stands in a factor of each. Excluded: empty rows, the end mark, topics not read, cells
/// without a figure (blank, `< 1`, `n/a`, never taken for zero), rows that repeat a figure. Problems: a cell that is no
/// number or below zero, a label with a hidden character, a detail without a label, two rows with one key, twins or
/// repeated figures that differ, a gas missing among CO2, CH4 and N2O, an outside-of-scopes row per kWh that is not the
/// net one. One that is printed too coarsely to tell is excluded. Notes: gas rows that do not add up to their total
/// within the rounding of the printed figures.
UkFactors gather_uk_factors(const std::vector<UkRow>& rows);

}  // namespace ghg
