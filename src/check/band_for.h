#pragma once

#include "domain/factor.h"
#include "domain/plausible_figures.h"

namespace ghg {

/// The band that a row's figure is held against: the first of its table, stage, details and kind of unit. Null when
/// there is none.
const FigureBand* band_for(const Factor& factor, const PlausibleFigures& plausible);
const FigureBand* band_for(const Ratio& ratio, const PlausibleFigures& plausible);

}  // namespace ghg
