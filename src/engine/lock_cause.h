#pragma once

#include "domain/lock.h"

#include <string>
#include <vector>

namespace ghg {

/// A line with the lock it stands in.
struct LineOfLock {
    const Lock& lock;
    const LockedLine& line;
};

/// Why a line comes to another figure than it did, one sentence for each thing that differs: its amount, a step, the
/// factor, the GWP values, where it is reported. Never empty: where nothing differs, it is the program.
std::vector<std::string> causes(LineOfLock was, LineOfLock now);

/// Why a line of the lock has none today, and the reverse.
std::string why_gone(const LockedLine& line, const Lock& was, const Lock& now);
std::string why_new(const LockedLine& line, const Lock& was);

}  // namespace ghg
