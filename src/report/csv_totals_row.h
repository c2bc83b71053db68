#pragma once

#include "domain/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One row of the CSV of totals before it is written; what is empty is an empty cell.
struct TotalsRow {
    std::string_view section;
    std::string item;
    std::optional<int> scope;
    std::optional<Basis> basis;
    std::string status;
    std::string by, group;
    std::optional<Number> kg;  ///< of one gas
    std::optional<Number> kg_co2e;
    bool counts = false;  ///< in the columns that add up to the totals
    std::string says;     ///< what no other column holds: an amount in its own unit, a reason, a source
};

/// What a report says beside its totals, none of which counts in them: energy in MWh, what was not calculated or set
/// aside, the base year, progress of each target, memo entries, data quality, uncertainty, defaults, caveats.
std::vector<TotalsRow> rows_beside_totals(const Result& result);

}  // namespace ghg
