#pragma once

#include "domain/gas.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace ghg {

/// A result, and what it was calculated with that no line of it says.
struct ReportedYear {
    const Result& result;
    const GwpSet& gwp;                         ///< the set that was applied
    const std::vector<std::string>& editions;  ///< searched in this order, sets unfolded
};

}  // namespace ghg
