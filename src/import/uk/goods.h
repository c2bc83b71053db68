#pragma once

#include "import/uk/placement.h"

namespace ghg {

// Goods, waste, water and the rest of Scope 3 in the UK flat file: one function per kind of rows, as the list in
// uk_topics.cpp names them, each with the stage that the list gives.

Placement place_hotel(const UkRow& row, std::string_view stage);
/// `goods` by item: a material from primary production, or with `-re-used`, `-open-loop`, `-closed-loop` behind it.
Placement place_material(const UkRow& row, std::string_view stage);
Placement place_waste(const UkRow& row, std::string_view stage);
/// Per m3; rows per million litres repeat them.
Placement place_water_supply(const UkRow& row, std::string_view stage);
Placement place_water_treatment(const UkRow& row, std::string_view stage);
Placement place_homeworking(const UkRow& row, std::string_view stage);
/// Gases printed in CO2e only, from which no mass of a gas can be had.
Placement leave_out_refrigerant(const UkRow& row, std::string_view stage);

}  // namespace ghg
