#pragma once

#include "import/uk/placement.h"

namespace ghg {

// Vehicles and passengers of the UK flat file: one function per kind of rows, as the list in uk_topics.cpp names them,
// each with the stage that the list gives. Rows per mile are left out.

/// Cars, motorbikes, vans and HGVs of one's own, per km: table `vehicles`. Battery electric ones are left out.
Placement place_own_vehicle(const UkRow& row, std::string_view stage);
/// Cars and motorbikes of others, per km: table `passenger-transport`.
Placement place_travel_vehicle(const UkRow& row, std::string_view stage);
/// Upstream of cars and motorbikes: one row for both tables, save where electricity is in it.
Placement place_upstream_of_travel(const UkRow& row, std::string_view stage);
/// Repeats the figure of a vehicle, for leased ones.
Placement place_managed_vehicle(const UkRow& row, std::string_view stage);

Placement place_taxi(const UkRow& row, std::string_view stage);
Placement place_bus(const UkRow& row, std::string_view stage);
Placement place_train(const UkRow& row, std::string_view stage);
Placement place_ferry(const UkRow& row, std::string_view stage);

}  // namespace ghg
