#pragma once

#include "domain/result.h"

#include <string>
#include <vector>

namespace ghg {

/// The worksheets of the activities or lines named, in the inventory's order; of all when `ids` is empty. An id is an
/// activity's ("rome-trip") or a line's ("rome-trip/2"). Nothing is rounded but numbers without an end, at 15 decimals.
/// At most 100 columns, except where a path or an address is longer.
std::string explain_text(const Result& result, const std::vector<std::string>& ids);

/// The ids that name neither an activity of the inventory nor a line: for the command to refuse.
std::vector<std::string> unknown_ids(const Result& result, const std::vector<std::string>& ids);

}  // namespace ghg
