#pragma once

#include "domain/lock.h"

#include <string>

namespace ghg {

/// What stands in an evidence pack as README.txt: what the pack is, what is in it, and how to verify it, with ghg and
/// by hand. `lock_path` is the lock's path in the pack.
std::string bundle_readme(const Lock& lock, const std::string& lock_path);

}  // namespace ghg
