#pragma once

#include "domain/result.h"
#include "engine/context.h"

namespace ghg {

/// A result without progress and inputs, and what went wrong. With an error among the diagnostics the result must not
/// be shown.
struct Calculation {
    Result result;
    Diagnostics diagnostics;
    std::map<std::string, std::string> failed;  ///< activities with errors, each with what the first one says
};

/// Every activity's lines, their totals and caveats. Pure: the same context gives the same result, in the inventory's
/// order of activities.
Calculation calculate(const Context& context);

}  // namespace ghg
