#pragma once

#include "import/import.h"

namespace ghg {

/// Reads `airports.csv` of the airportsdata project (columns by name: iata, name, city, country, lat, lon; others are
/// not read) and writes ours: airports with an IATA code, sorted by it, coordinates as printed. Excluded: airports
/// without an IATA code. Problems: not UTF-8, not CSV, a column missing, a code that is not three capital letters or
/// digits, a country that is not two capitals, coordinates that are no numbers or off the globe, a code given twice
/// (both lines named), a name that is empty or holds a hidden character, no airport at all.
ImportResult import_airports(const ImportRequest& request);

}  // namespace ghg
