#pragma once

#include "import/uk/row.h"

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

    /// Why the row is left out where another row gives this factor the same figure already: a figure that differs is a
    /// problem, and where no other row gives one, this row does. Empty: the row gives the figure itself.
    std::string repeats;
    int repeats_times = 1;  ///< the row's figure is so many times the factor's: 1000 for a million litres beside m3
};

/// One slot; two where two topics share a row's figure; none, and then the reason why the row is not read.
struct Placement {
    std::vector<Slot> slots;
    std::string excluded;
};

Placement placed(Slot slot);
Placement left_out(std::string reason);
/// Left out because nothing reads rows of this kind yet; the reason names the two upper levels.
Placement not_read_yet(const UkRow& row);
/// For units that our tables hold once: the row per km serves, a mile is exactly 1.609344 km.
Placement left_out_per_mile();

}  // namespace ghg
