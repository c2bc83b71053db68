#pragma once

#include "domain/comparison.h"
#include "domain/gas.h"
#include "engine/line_terms.h"

namespace ghg {

/// One inventory's line, or what it would be there: its terms, where it counts, and the GWP values.
struct LineSide {
    LineTerms terms;
    const EmissionLine* like = nullptr;  ///< counts where this one does
    const GwpSet* gwp = nullptr;
};

/// Shapley values of the effects over the product of the terms: no order is preferred, and the parts add up to the
/// change exactly. Amounts that are not measured in the same, and factors that are not per the same, cannot be mixed:
/// their change is method. Where a line is reported is a term too: a boundary that moves it takes it from one total and
/// gives it to another.
void split_change(const LineSide& was, const LineSide& now, EffectTotals& into);

}  // namespace ghg
