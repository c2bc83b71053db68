#pragma once

#include "domain/table_diff.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A row that was changed or removed and that the log does not name.
struct UnloggedRow {
    std::string name;  ///< EDITION#ID
    std::string what;  ///< "value, citation", or "removed"
    Place at;          ///< where it stands, or stood
};

/// Rows that no new line of the log names: a line that `log_now` has and `log_was` has not. A line names a row by
/// EDITION#ID, or many by EDITION#BEGINNING*. Rows that were added need no line of their own.
std::vector<UnloggedRow> unlogged_rows(const TableDiff& diff, std::string_view log_was, std::string_view log_now);

/// The same of files that hold figures though no rows of tables: GWP sets, units, airports. A line names one by its
/// name, ipcc/ar6-100.
std::vector<ChangedFile> unlogged_files(const std::vector<ChangedFile>& files, std::string_view log_was,
                                        std::string_view log_now);

}  // namespace ghg
