#pragma once

#include "import/uk/placement.h"

namespace ghg {

// Flights of the UK flat file, as the list in uk_topics.cpp names them, each with the stage that the list gives. Rows
// stand with and without warming beyond CO2: two factors of combustion, one of upstream where both print one figure.

/// Passengers, per passenger-km by haul and cabin: table `flights`.
Placement place_flight(const UkRow& row, std::string_view stage);
/// Goods, per tonne-km by haul: table `air-freight`.
Placement place_air_freight(const UkRow& row, std::string_view stage);

}  // namespace ghg
