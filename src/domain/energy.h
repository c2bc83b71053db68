#pragma once

#include "domain/factor.h"
#include "domain/inventory.h"

#include <cstddef>
#include <optional>
#include <string>

namespace ghg {

/// The energy one activity used, told beside its emissions (Scope 2 Guidance, chapter 8; ESRS E1-5).
struct EnergyUse {
    const Activity* activity = nullptr;
    std::string carrier;  ///< electricity, district-heat, diesel
    int scope = 0;
    Category category = Category::mobile_combustion;
    Quantity quantity;               ///< after the steps of its type
    const Ratio* content = nullptr;  ///< the fuel's energy content; null where the quantity is energy, or none is known
    std::optional<Number> mwh;       ///< nothing where the energy of the quantity is not known
    Number covered_mwh;              ///< by instruments
    std::string heating_value;       ///< net or gross; empty where the energy is not a fuel's
};

/// The uses of a carrier in a scope and a heating value.
struct EnergyTotal {
    std::string carrier;
    int scope = 0;
    std::string heating_value;
    Number mwh, covered_mwh;
    std::size_t activities = 0;
};

}  // namespace ghg
