#pragma once

#include "domain/result.h"
#include "report/report_options.h"

#include <string>
#include <vector>

namespace ghg {

/// The result as one CSV table: RFC 4180, UTF-8 without a byte order mark, a header row, a decimal point, kg unrounded
/// as in JSON. The columns are always the same, so that files can be put below each other; the first is the inventory's
/// path. `options.lines` chooses the table.
std::string csv_report(const std::vector<const Result*>& results, const ReportOptions& options);

/// A row per total, category, gas and group. `in_total_location` and `in_total_market` hold what a row adds to each
/// total, in the rows of categories alone, so that each column adds up to its total.
std::string csv_totals(const std::vector<const Result*>& results);

/// A row per emission line, with everything needed to recompute it: numbers first, then the words. Here too the two
/// columns add up to their totals, and `in_outside_scopes` to what is outside the scopes.
std::string csv_lines(const std::vector<const Result*>& results);

/// The same piece by piece, for more lines than are held at once: the header row, then a row for each line. Where an
/// activity is a single row of a ledger, `where` is that row's place.
std::string csv_line_heads();
std::string csv_line_row(const Inventory& inventory, const EmissionLine& line);

}  // namespace ghg
