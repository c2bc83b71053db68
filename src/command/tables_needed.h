#pragma once

#include "engine/context.h"
#include "read/library.h"

#include <string>
#include <vector>

namespace ghg {

/// The inventory's `factors` with sets unfolded, each edition once, in order.
std::vector<std::string> editions_of(const Inventory& inventory, const Library& library);

/// Editions that activities name with `factor`, `location_factor` or `stand_in`.
std::vector<std::string> editions_named(const Inventory& inventory, const Library& library);

/// The tables that the lines and steps of the types in use draw from.
std::vector<std::string> topics_of(const Context& context);

/// The airport codes that activities mention.
std::vector<std::string> airports_of(const Inventory& inventory);

}  // namespace ghg
