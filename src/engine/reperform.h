#pragma once

#include "domain/lock.h"
#include "domain/lock_comparison.h"

#include <vector>

namespace ghg {

/// Performs a year again from its lock alone: quantity, steps, factor, gases and GWP of every line, then the totals.
/// Nothing is looked up and nothing rounded. The figures that come out otherwise, in the lock's order.
std::vector<Mismatch> reperform(const Lock& lock);

}  // namespace ghg
