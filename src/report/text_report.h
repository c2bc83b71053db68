#pragma once

#include "domain/result.h"
#include "report/report_options.h"

#include <string>

namespace ghg {

/// The report a person reads: head, scopes on both bases, categories, what is outside, progress, caveats, and last
/// "47 activities, 47 accounted for". At most 100 columns; all figures in tonnes by the printing rules of
/// `report/printed.h`.
std::string text_report(const Result& result, const ReportOptions& options);

}  // namespace ghg
