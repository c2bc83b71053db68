#pragma once

#include "domain/result.h"
#include "report/report_options.h"
#include "report/section.h"

#include <vector>

namespace ghg {

/// Several years beside each other, oldest first: scopes and totals as reported, then like-for-like with the factors
/// and choices of the newest, then what is not alike and what could not be recalculated. Empty for one
/// year; for inventories that are not years of one organisation, why there is no trend.
std::vector<Section> trend_sections(const std::vector<const Result*>& results, const ReportOptions& options);

}  // namespace ghg
