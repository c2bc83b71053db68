#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "domain/unit.h"
#include "read/node.h"

#include <optional>
#include <string_view>

namespace ghg {

/// One step of an activity type: `great_circle`, or a map whose first key is its name.
std::optional<StepRule> read_step(const Node& value, const Units& units, Diagnostics& out);

/// Whether a key of `quantity` is no dimension: `route`, `details` or `any`.
bool stands_for_none(std::string_view key);
/// The error for a word that no unit has as its dimension.
Diagnostic no_such_dimension(const Text& word, const Units& units);

}  // namespace ghg
