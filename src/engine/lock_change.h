#pragma once

#include "domain/lock.h"
#include "domain/lock_comparison.h"

namespace ghg {

/// What differs between a lock and the lock that today's inventory and tables would give, and why. Lines are compared
/// with the line of the same activity, basis, stage and rung, wherever it is numbered. Differences that move no figure
/// (another place, another unit for the same amount) are none.
LockComparison compare_locks(const Lock& was, const Lock& now);

}  // namespace ghg
