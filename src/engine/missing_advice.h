#pragma once

#include "engine/resolve.h"

#include <string>
#include <vector>

namespace ghg {

// All of it is empty where the context does not advise.

/// What a user can do about a line that no factor answered: another unit, a detail more or less, another value, or a
/// substitute. Only what the activity's type lets them write is advised; a figure of another year is named, never used.
std::string next_step_for(const Ask& ask, const Context& context);

/// The same for a step that no ratio answered.
std::string next_step_for(const StepRule& step, const Details& asked, int year, const Context& context);

/// Values near the first asked detail that no row of the table has; empty when all are known.
std::vector<std::string> near_values(const std::string& table, const Details& asked, const Context& context);

/// What to write for a detail whose value no row has: values that go with the other details, or what goes together.
/// Empty for places (region, network), where one that is in the table is no better an answer for one that is not, and
/// where rows do have the value.
std::string value_instead(const Ask& ask, const std::string& detail, const Context& context);

}  // namespace ghg
