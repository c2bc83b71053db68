#pragma once

#include "domain/result.h"

namespace ghg {

/// Gives each line and each total its uncertainty. Within a line the relative half-widths of amount, ratios and factor
/// add as root-sum-square: they are independent. Lines that share a factor are off together, so theirs add linearly;
/// the sums of different factors add as root-sum-square. A total has a figure only if every line of it has one.
void weigh_uncertainty(Result& result);

}  // namespace ghg
