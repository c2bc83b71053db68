#pragma once

#include "import/import.h"

namespace ghg {

/// Reads the Supply Chain Greenhouse Gas Emission Factors of the US EPA (USEEIO) by NAICS-6: the file of all gases in
/// CO2e, or that by gas, known by its content. A sector becomes one factor per US dollar at purchaser prices, from the
/// column "with Margins"; the two other columns are compared with it. By gas, HFCs and PFCs that the file does not name
/// are the gas `HFCs-and-PFCs`, in CO2e. Excluded: rows without a figure. Problems, beside those of reading: both kinds
/// of file in one, a gas of a sector twice or missing, two titles of a code, dollars of a year whose version nobody has
/// looked up, or of another version than the edition's. Notes: rows whose columns do not add up within the rounding
/// of the figures, explicit zeros.
ImportResult import_supply_chain(const ImportRequest& request);

}  // namespace ghg
