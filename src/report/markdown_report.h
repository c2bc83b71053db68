#pragma once

#include "domain/result.h"
#include "report/report_options.h"

#include <string>
#include <vector>

namespace ghg {

/// The report as a document: everything of the text report, the gases and the files it was made from, as
/// GitHub-flavoured Markdown tables with the same printed figures, numbers to the right. Users' texts show as they are
/// and are never markup. Several inventories stand one after another, each under its own first heading.
std::string markdown_report(const std::vector<const Result*>& results, const ReportOptions& options);

}  // namespace ghg
