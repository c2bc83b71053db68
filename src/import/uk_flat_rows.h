#pragma once

#include "import/import.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One row of the UK flat file, its cells as printed without blanks around them.
struct UkRow {
    std::size_t line = 0;
    std::string scope, level_1, level_2, level_3, level_4, column_text, uom, gas, figure;

    bool empty() const;
    /// The cells that say what the row is, joined by " / ": levels, column text and unit, those that are filled.
    std::string name() const;
};

/// The rows below the header, and the year the header's last column carries.
struct UkFile {
    int year = 0;
    std::vector<UkRow> rows;
    std::vector<ImportProblem> problems;
};

/// Reads the CSV. Lines above the header (sheet titles) are passed over; the header is the first row that has a `Scope`
/// cell. Headers may be the publisher's (`Level 1`, `Column Text`, `GHG/Unit`, `GHG Conversion Factor 2022`) or a
/// renamed copy's (`Level_1`, `Description`, `GHG_Unit`, `GHG_Conversion_Factor_2022`); `ID` and `Lookup` are not read.
/// Problems: not UTF-8, not CSV, no header, a column missing or unknown.
UkFile read_uk_rows(std::string_view bytes);

}  // namespace ghg
