#pragma once

#include "domain/result.h"
#include "engine/context.h"

#include <vector>

namespace ghg {

/// Flight legs just over a distance band that emit less than a leg at the band's end would: a longer flight that looks
/// lighter. One caveat each.
std::vector<Caveat> band_edge_caveats(const std::vector<EmissionLine>& lines, const Context& context);

}  // namespace ghg
