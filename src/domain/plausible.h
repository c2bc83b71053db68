#pragma once

#include "base/source.h"
#include "domain/unit.h"

#include <string>

namespace ghg {

/// An amount beyond which somebody should look again: the quantity of a type's activities, or one of their details. A
/// judgement, not a figure of a document; it changes no result.
struct PlausibleBand {
    std::string type;
    std::string detail;  ///< the detail it holds for; empty: the activity's quantity
    std::string with;    ///< only where this detail is given; empty: always
    Quantity above;      ///< without a unit: a count
    std::string written;
    std::string because;
    Place at;
    Place type_at;
};

}  // namespace ghg
