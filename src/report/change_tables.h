#pragma once

#include "domain/result.h"
#include "report/section.h"

#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// "+1.20" from a printed figure.
std::string signed_text(const Number& printed, unsigned decimals);
/// "+4.00 %"; "new" where there was nothing before.
std::string relative_text(const Number& was, const Number& now);

/// Scopes and totals before and after in tonnes, each with its change. A total is the sum of its printed scopes.
PrintedTable change_table(const Totals& was, const Totals& now, unsigned decimals);

/// What moved part of the change: a name and what it moved.
using MovedBy = std::vector<std::pair<std::string, Totals>>;

/// Which columns are told.
enum class ChangeColumns { scopes, scopes_and_totals };

/// The parts of the change, a column for each total that moves. Each column adds up to the printed change.
PrintedTable parts_table(const std::string& heading, const MovedBy& parts, const Totals& was, const Totals& now,
                         ChangeColumns told, unsigned decimals);

}  // namespace ghg
