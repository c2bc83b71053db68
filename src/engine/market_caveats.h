#pragma once

#include "domain/result.h"
#include "engine/context.h"

#include <vector>

namespace ghg {

/// Energy for which no residual mix is published, so that the location-based factor stands in for the market's.
void tell_residual(const Result& result, const Context& context, std::vector<Caveat>& caveats);

/// Instruments that no activity uses, and energy beyond what an activity's instruments cover.
void tell_instruments(const Result& result, const Context& context, std::vector<Caveat>& caveats);

}  // namespace ghg
