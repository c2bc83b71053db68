#pragma once

#include "import/uk/placement.h"

namespace ghg {

// Energy of vehicles in the UK flat file, which becomes ratios, and the electricity of electric ones. One function per
// kind of rows, as the list in uk_topics.cpp names them. They have no stage.

/// kWh-net of one known fuel per km: table `vehicle-consumption`.
Placement place_consumption(const UkRow& row, std::string_view stage);
/// kWh of electricity per km: table `vehicle-energy`.
Placement place_charging(const UkRow& row, std::string_view stage);
/// Emissions of that electricity, which are calculated from its kWh.
Placement leave_out_charged_electricity(const UkRow& row, std::string_view stage);

}  // namespace ghg
