#pragma once

#include "import/uk_flat_rows.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// Where one source row goes: a figure of one factor or ratio. Rows with the same `id` make up one factor, each with a
/// gas of its own.
struct Slot {
    std::string table;  ///< the topic: fuels
    std::string id;     ///< unique in the edition; holds every detail that tells factors apart
    std::vector<std::pair<std::string, std::string>> match;  ///< in the order it is written
    std::string per;                                         ///< our name of the unit; empty for a ratio
    std::string stage;                                       ///< empty for a ratio
    std::string gas;  ///< CO2e, CO2, CH4, N2O, CO2-biogenic; for a ratio its unit, kWh-net/km
    std::string gwp;  ///< the set behind the CO2e; empty: the one of the year
    std::optional<bool> includes_rf;
    std::string twin;  ///< rows of one id and gas may differ in this only, and then have one figure
    std::string note;
};

/// A slot, or the reason why the row is not read.
struct Placement {
    std::optional<Slot> slot;
    std::string excluded;
};

/// Says where a row goes, by the list of topics in uk_topics.cpp. Looks at labels only, never at the figure.
Placement place_row(const UkRow& row);

}  // namespace ghg
