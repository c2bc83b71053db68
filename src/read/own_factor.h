#pragma once

#include "base/diagnostic.h"
#include "domain/factor.h"
#include "domain/unit.h"
#include "read/fields.h"
#include "read/gwp_sets.h"

#include <memory>

namespace ghg {

/// A figure the user brings: its factor, and the year it speaks for. The factor is null where a mistake was reported.
struct OwnFigure {
    std::shared_ptr<const Factor> factor;
    int year = 0;
};

/// `own_factor: {per, emits, gwp, year, boundary, cite, stage, note}`. Where `stage` is not given, a boundary that is a
/// stage's name sets it, but for `life-cycle` and otherwise it is `usual`.
OwnFigure read_own_factor(const Node& map, Stage usual, const Units& units, const GwpSets& gwp, Diagnostics& out);

/// What stands beside a figure in CO2e, `cite`, `boundary`, `gwp` and `year`, as a factor of 1 kg CO2e per kg.
OwnFigure read_statement(Fields& beside, const std::string& written, Place at, const Units& units, const GwpSets& gwp,
                         Diagnostics& out);

}  // namespace ghg
