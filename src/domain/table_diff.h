#pragma once

#include "domain/table_row.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ghg {

/// A row that both sides have, and in what it differs: value, gas, unit, match, stage, gwp, price, uncertainty, table,
/// period, territory, citation, note, in this order.
struct ChangedRow {
    std::string name;  ///< EDITION#ID; of two editions their ID
    TableRow was, now;
    std::vector<std::string> what;
};

/// The rows of two sides of tables, each list in the order of names. Rows that are alike are only counted.
struct TableDiff {
    std::vector<TableRow> added, removed;
    std::vector<ChangedRow> changed;
    std::size_t alike = 0;

    bool is_empty() const { return added.empty() && removed.empty() && changed.empty(); }
};

/// A file of other kinds than tables and bands that differs between two sides.
struct ChangedFile {
    std::string kind;    ///< in words: GWP set, activity type
    std::string name;    ///< ipcc/ar6-100
    std::string change;  ///< added, removed or changed
};

}  // namespace ghg
