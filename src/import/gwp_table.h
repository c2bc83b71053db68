#pragma once

#include "import/import.h"

namespace ghg {

/// Reads `globalwarmingpotentials.csv` of openclimatedata: `#` lines, then a column `Species` and one per report and
/// time horizon (`AR6GWP100`). Each column becomes a GWP set, `PUBLISHER/ar6-100`. Names of gases are ours: `HFC134a`
/// is HFC-134a. A blank cell is left out of its set, never zero. Columns that are no GWP (`AR6GTP100`) are named in the
/// notes. Excluded: species without a GWP in any column. Problems: no such column, a name that is empty, CO2e, or that
/// holds a hidden character, a figure that is no number or below zero, a species twice.
ImportResult import_gwp_table(const ImportRequest& request);

}  // namespace ghg
