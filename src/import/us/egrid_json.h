#pragma once

#include "import/import.h"

namespace ghg {

/// Reads eGRID's subregion rates as JSON (`factors`, each with an id `egrid-2023/subregion/akgd/mwh`, `unit`
/// MegawattHour, and `components` in kg: CarbonDioxide, MethaneFossil or Methane, NitrousOxide). A subregion becomes a
/// factor per MWh, its region is `US-AKGD`. Problems: no JSON, no factors, an id, unit or gas that is not known, a gas
/// missing, no number, below zero, a subregion twice, a year that is not the edition's.
ImportResult import_egrid_json(const ImportRequest& request);

}  // namespace ghg
