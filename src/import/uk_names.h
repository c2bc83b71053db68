#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// Our word for a label of the UK flat file; empty where the label is not known. Compared exactly.
std::string uk_unit(std::string_view printed);      ///< litres: L. Not `kWh` and `GJ`, which say neither net nor gross
std::string uk_gas(std::string_view printed);       ///< kg CO2e of CH4 (per unit): CH4
std::string uk_haul(std::string_view printed);      ///< Short-haul, to/from UK: short-haul
std::string uk_cabin(std::string_view printed);     ///< Economy class: economy
std::string uk_car_size(std::string_view printed);  ///< Small car: small
std::string uk_car_fuel(
    std::string_view printed);  ///< Diesel: the slug of the fuel's factor; empty for hybrids and electric cars

/// The slug of a fuel label: its own name where it has one (`Petrol (average biofuel blend)` is `petrol`), else `slug`.
/// Case does not matter.
std::string fuel_slug(std::string_view label);
/// Lower-case words and digits joined by dashes.
std::string slug(std::string_view label);

}  // namespace ghg
