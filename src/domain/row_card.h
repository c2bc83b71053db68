#pragma once

#include "base/number.h"
#include "domain/table_row.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// Mass of one gas that one unit of a factor emits; `kg` is of CO2e where the gas is CO2e.
struct GasPerUnit {
    std::string gas;
    Number kg;
};

/// kg CO2e per unit under a GWP set, biogenic CO2 left out; nothing where the set has no value for `missing`.
struct Co2eUnderSet {
    std::string set;
    std::optional<Number> kg;
    std::string missing;
};

/// A row of the tables with what is known of it beside its own file.
struct RowCard {
    TableRow row;
    std::vector<GasPerUnit> gases;      ///< of a factor
    std::vector<Co2eUnderSet> co2e;     ///< of a factor; one per set
    std::vector<TableRow> elsewhere;    ///< the same figure in other editions or years, by year and edition
    std::vector<std::string> types;     ///< activity types that can draw from it, sorted
    std::vector<std::string> examples;  ///< inventories of the project's examples/ whose lines rest on it
    std::string territory_name;         ///< empty when there is none
};

}  // namespace ghg
