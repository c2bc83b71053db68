#pragma once

#include "base/diagnostic.h"
#include "domain/base_year.h"
#include "read/node.h"

#include <optional>

namespace ghg {

/// An inventory's `base_year:`: `{year, base, threshold, policy, recalculations}`. Nothing where it has errors.
std::optional<BaseYearPolicy> read_base_year(const Node& map, Diagnostics& out);

/// What `base:` may say: `{inventory: FILE}`, or a mass of CO2e.
struct BaseSource {
    Text inventory;
    std::optional<Number> kg;
};
BaseSource read_base(const Node& base, Diagnostics& out);

}  // namespace ghg
