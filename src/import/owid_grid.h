#pragma once

#include "import/import.h"

namespace ghg {

/// Reads the chart download "Carbon intensity of electricity" of Our World in Data (Ember): columns Entity, Code, Year
/// and one whose header says carbon or emissions intensity, in g per kWh. Each year becomes an edition: `--edition
/// ember/2022` asks for one, `ember/2000-2024` for all. Figures are life-cycle, in CO2e, GWP set not stated. Excluded:
/// other years, groups of countries (no code, the world), codes that ISO 3166 does not have, cells without a figure.
/// Problems: a figure in another mass than g, a year that is none, no number, two figures of one country and year.
ImportResult import_owid_grid(const ImportRequest& request);

}  // namespace ghg
