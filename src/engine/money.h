#pragma once

#include "engine/worked.h"

namespace ghg {

/// Turns spent money into the factor's currency and price level: the average rate of the price year, then that
/// currency's index from the price year to the factor's. Equal currencies or years give no step. False with a
/// diagnostic when a rate, an index or the price year is missing.
bool convert_money(Worked& worked, const Factor& factor, const Activity& activity, const Context& context,
                   Diagnostics& out);

}  // namespace ghg
