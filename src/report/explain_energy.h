#pragma once

#include "domain/energy.h"

#include <string>

namespace ghg {

/// How the MWh of an activity came about.
std::string energy_worksheet(const EnergyUse& use);

}  // namespace ghg
