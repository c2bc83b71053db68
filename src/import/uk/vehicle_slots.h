#pragma once

#include "import/uk/vehicles.h"

namespace ghg {

// The figure of a road vehicle in each of the tables that hold vehicles; ids are TABLE.VEHICLE.STAGE. A note says what
// of a charged vehicle's electricity is in the figure.

/// `vehicles`, per km: what the vehicle itself burns, and its upstream.
Slot own_vehicle_slot(const UkVehicle& vehicle, std::string_view stage, const UkRow& row);
/// `passenger-transport`, per km, its electricity in it.
Slot travel_vehicle_slot(const UkVehicle& vehicle, std::string_view stage, const UkRow& row);
/// `freight`, per tonne-km or km as `unit` says and the id ends, its electricity in it.
Slot freight_vehicle_slot(const UkVehicle& vehicle, std::string_view stage, std::string_view unit, const UkRow& row);

}  // namespace ghg
