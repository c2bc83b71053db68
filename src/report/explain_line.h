#pragma once

#include "domain/result.h"

#include <string>
#include <string_view>

namespace ghg {

/// The worksheet of one line: what was written and where, the search, every step, the factor as printed with its
/// citation, each gas as a sum a pocket calculator can follow, and the unrounded total in kg. `gwp_set` is the set the
/// inventory asked for. Whole lines.
std::string worksheet(const EmissionLine& line, std::string_view gwp_set);

/// "  Label         text", wrapped under itself; paths are never cut.
std::string worksheet_item(std::string_view label, std::string_view text);

}  // namespace ghg
