#pragma once

#include "base/diagnostic.h"
#include "base/number.h"
#include "read/node.h"

#include <optional>

namespace ghg {

/// How far a figure may be off either way at 95 % confidence: `5 %`, from 0 to 1000 %. Lognormal figures may be off by
/// more than all of themselves; ten times is beyond what any guideline prints, and a slip.
std::optional<Number> read_uncertainty(const Node& value, Diagnostics& out);

}  // namespace ghg
