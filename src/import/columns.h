#pragma once

#include "import/import.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A column that an import reads: its header, or, where headers vary, what tells it from the others.
struct WantedColumn {
    std::string_view name;
    bool (*is)(std::string_view header) = nullptr;  ///< null: the header must be the name
    bool may_lack = false;                          ///< a file without it is read all the same, its cells are blank
};

/// A row's cells in order of the wanted columns, without blanks around them.
struct ColumnRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// The rows below the header. No rows where there are problems.
struct ColumnFile {
    std::vector<std::string> headers;  ///< as the file prints them, in order of the wanted columns; empty where lacking
    std::vector<std::string> not_read;  ///< headers of the other columns
    std::vector<ColumnRow> rows;
    std::vector<ImportProblem> problems;
};

/// Reads a text of columns whose first row is the header; other columns are not read. Lines above the header that
/// begin with `comment` are passed over (0: there are none). Problems: not UTF-8, not CSV, empty, a wanted column
/// missing or there twice.
ColumnFile read_columns(std::string_view bytes, const std::vector<WantedColumn>& wanted, char comment = 0,
                        char delimiter = ',');

}  // namespace ghg
