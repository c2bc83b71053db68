#pragma once

#include "import/import.h"

namespace ghg {

/// Reads European residual and production mixes (AIB) as a long CSV: country (ISO 3166), name, mix (`residual_mix`,
/// `production_mix`), data_year, gCO2_per_kWh, note. Each year becomes an edition, as with `owid-grid`. Figures are
/// direct CO2. A production mix is the location's factor, a residual mix the market's. Excluded: other years, cells
/// without a figure, residual mixes of 0: AIB means that none is left, not that it is clean. Problems: a mix, country
/// or year that is none, no number, two figures of one country, mix and year.
ImportResult import_aib_mixes(const ImportRequest& request);

}  // namespace ghg
