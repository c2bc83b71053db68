#pragma once

#include "domain/emission_line.h"
#include "engine/context.h"
#include "engine/legs.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// A quantity on its way from what was written to what a factor multiplies, with the steps taken so far. One leg of a
/// flight is one.
struct Worked {
    Quantity written;  ///< before any step
    Quantity now;      ///< after the steps
    std::vector<Step> steps;
    std::string band_detail;  ///< a detail that the editions' bands decide, or empty
    std::optional<Leg> leg;
    std::string stand_in;       ///< the reason, where a ratio stands in
    std::string stand_in_name;  ///< that ratio's name
    std::string said;           ///< what was written, where the quantity is a detail's; else empty
    Place said_at;
};

/// Multiplies or divides the quantity and writes the step down. `now.unit` becomes `unit`.
void take_step(Worked& worked, Step::Op op, const Number& by, const Unit& unit, Step step);

/// Turns the quantity into another unit of its dimension; no step is written where the unit stays. Not for money.
void convert(Worked& worked, const Unit& to);

/// Under equity share, the part of the activity that is the organisation's (Corporate Standard, chapter 3); `share` was
/// checked before.
void take_share(Worked& worked, const Activity& activity);

}  // namespace ghg
