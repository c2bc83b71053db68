#pragma once

#include "import/label_name.h"

#include <string>
#include <string_view>

namespace ghg {

/// Our word for a label of the UK flat file; empty where the label is not known. Compared exactly.
std::string uk_unit(std::string_view printed);   ///< litres: L. Not `kWh` and `GJ`, which say neither net nor gross
std::string uk_gas(std::string_view printed);    ///< kg CO2e of CH4 (per unit): CH4
std::string uk_haul(std::string_view printed);   ///< Short-haul, to/from UK: short-haul
std::string uk_cabin(std::string_view printed);  ///< Economy class: economy
std::string uk_travel_unit(std::string_view printed);  ///< tonne.km: tonne-km. Not miles: a row per km stands beside

/// The slug of a fuel label: its own name where it has one (`Petrol (average biofuel blend)` is `petrol`), else `slug`.
/// Case does not matter.
std::string fuel_slug(std::string_view label);
/// The slug of a material or kind of waste: `Metal: steel cans` is `steel-cans`.
std::string material_slug(std::string_view label);
/// The slug of a ship's size class: `10,000+ dwt 100+ TEU` is `10000-dwt-or-more-100-teu-or-more`.
std::string size_slug(std::string_view label);
/// Lower-case words and digits joined by dashes.
std::string slug(std::string_view label);

/// `2020` where the label is a year, else empty: later files print other words in that place.
std::string year_label(std::string_view label);

}  // namespace ghg
