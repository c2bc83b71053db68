#pragma once

#include "domain/activity_type.h"
#include "domain/emission_line.h"
#include "domain/line_category.h"
#include "engine/context.h"

#include <string_view>

namespace ghg {

/// How the figure was come by: given, supplier-specific, spend-based or activity-based.
std::string_view method_of(const Factor& factor, const Activity& activity);

/// The stage a line has with a factor: the factor's where it holds the asked one unsplit, else the rule's. In Scope 2
/// an own factor that goes beyond generation is life-cycle.
Stage stage_of(const LineRule& rule, const Factor& factor);

/// `well_to_tank: scope-1` moves the upstream of Scope 1 fuels and vehicles, and only that, into the parent's category.
void move_upstream(EmissionLine& line, Category parent, WellToTank well_to_tank);

}  // namespace ghg
