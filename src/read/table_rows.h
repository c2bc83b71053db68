#pragma once

#include "base/diagnostic.h"
#include "domain/factor.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/head.h"
#include "read/node.h"

#include <optional>
#include <string>

namespace ghg {

/// One row of a factor table, or of a ratio table; nothing where a mistake in it was reported.
std::optional<Factor> read_factor(const Node& map, const Head& head, const Units& units, const GwpSets& gwp,
                                  Diagnostics& out);
std::optional<Ratio> read_ratio_row(const Node& map, const Head& head, const Units& units, Diagnostics& out);

/// A row's id, which begins with its table's topic and a dot.
std::string read_row_id(Fields& row, const Head& head, Diagnostics& out);

/// The unit that `unit` means under the head's `calorific`; null with a diagnostic for plain energy of a fuel, which
/// may be net or gross.
const Unit* fuel_unit(const Unit* unit, Place at, const Head& head, const Units& units, Diagnostics& out);

}  // namespace ghg
