#pragma once

#include "domain/result.h"
#include "report/report_options.h"

#include <string>
#include <vector>

namespace ghg {

/// The report a person reads: head, scopes on both bases, categories, what is outside, progress, caveats, and last
/// "47 activities, 47 accounted for". At most 100 columns; all figures in tonnes by the printing rules of
/// `report/printed.h`. Several inventories stand one after another.
std::string text_report(const std::vector<const Result*>& results, const ReportOptions& options);

}  // namespace ghg
