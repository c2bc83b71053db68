#pragma once

#include "base/diagnostic.h"
#include "report/report_options.h"
#include "report/reported_year.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// The result as an XLSX workbook in which every figure is calculated: Summary adds up Lines, a line the gases it
/// emits, a gas is amount x factor x GWP, an amount goes through its steps, and each rests on one cell of Inputs,
/// Factors, Ratios or GWP that can be changed. Every formula carries its value, made from the exact figure. Several
/// years have their own sheets. Nothing, with diagnostics, where it does not fit or could not be made.
std::optional<std::string> xlsx_report(const std::vector<ReportedYear>& years, const ReportOptions& options,
                                       Diagnostics& out);

}  // namespace ghg
