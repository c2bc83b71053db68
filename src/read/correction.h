#pragma once

#include "base/diagnostic.h"
#include "domain/factor.h"
#include "domain/unit.h"
#include "read/fields.h"
#include "read/gwp_sets.h"

#include <memory>
#include <vector>

namespace ghg {

/// `corrects: {id, was, because}` of a factor. `was` is the figure of its only gas, or a map such as
/// `{CO2: 0.2 kg, N2O: none}` of the gases that read otherwise. Null where there is none, or a mistake was reported.
std::shared_ptr<const Correction> read_correction(Fields& row, const std::vector<Emission>& emits, const GwpSets& gwp,
                                                  Diagnostics& out);

/// The same of a ratio, whose `was` is a ratio.
std::shared_ptr<const Correction> read_correction(Fields& row, const Units& units, Diagnostics& out);

}  // namespace ghg
