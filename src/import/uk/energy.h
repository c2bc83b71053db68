#pragma once

#include "import/uk/placement.h"

namespace ghg {

// Fuels, electricity, heat and steam of the UK flat file: one function per kind of rows, as the list in uk_topics.cpp
// names them, each with the stage that the list gives.

Placement place_fuel(const UkRow& row, std::string_view stage);
Placement place_bioenergy(const UkRow& row, std::string_view stage);
/// Outside of scopes: joins the fuel's factor of the same unit as CO2-biogenic.
Placement place_biogenic(const UkRow& row, std::string_view stage);
Placement leave_out_grid_biogenic(const UkRow& row, std::string_view stage);

Placement place_generation(const UkRow& row, std::string_view stage);
Placement place_grid_upstream(const UkRow& row, std::string_view stage);
Placement place_grid_losses(const UkRow& row, std::string_view stage);
Placement place_grid_losses_upstream(const UkRow& row, std::string_view stage);
/// Repeats the generation row, for electricity of leased assets.
Placement place_managed_electricity(const UkRow& row, std::string_view stage);

Placement place_heat(const UkRow& row, std::string_view stage);
Placement place_heat_losses(const UkRow& row, std::string_view stage);
Placement place_heat_losses_upstream(const UkRow& row, std::string_view stage);

}  // namespace ghg
