#pragma once

#include "engine/resolve.h"

namespace ghg {

/// The error for a line that nothing answered, with what was searched and near names.
Diagnostic missing_factor(const Ask& ask, const Found& found, const Place& at, const Context& context);
/// The same, placed on the detail of the activity that no row has, where one is likely misspelled.
Diagnostic missing_factor(const Ask& ask, const Found& found, const Activity& activity, const Context& context);

/// What was searched, one line per edition; those that have no such table at all are counted, since the others say
/// more.
std::vector<std::string> searched_lines(const std::vector<Searched>& searched, const std::string& table);

/// The error for two ratios of one edition that both answer.
Diagnostic ambiguous_ratio(const std::string& table, const Details& asked, const std::vector<const Ratio*>& tied,
                           const Place& at);

}  // namespace ghg
