#pragma once

#include "import/uk/row.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The rows below the header.
struct UkFile {
    std::vector<int> years;  ///< the header's, one per column of figures
    int year = 0;            ///< of the column that was read; 0 where none is the one asked for
    std::vector<UkRow> rows;
    std::vector<ImportProblem> problems;
    std::vector<std::string> notes;  ///< how the file was read: its encoding, columns of other years, exponents
};

/// Reads CSV or JSON (`read_uk_sheet`). Lines above the header (sheet titles) are passed over; the header is the first
/// row that has cells `Scope` and `Level 1`. Headers may be the publisher's (`Level 1`, `Column Text`, `GHG/Unit`,
/// `GHG Conversion Factor 2022`) or a renamed copy's (`Level_1`, `Description`, `GHG_Unit`,
/// `GHG_Conversion_Factor_2022`, `value_2024`, `value`); `Lookup` is not read. Of several columns of figures the one of
/// year `asked` is read. A figure with an exponent (2e-04) is written out, and noted. `file` is the name its rows bear.
/// Problems: not UTF-8 nor windows-1252, neither CSV nor JSON, no header, a column missing or unknown.
UkFile read_uk_rows(std::string_view bytes, int asked, std::string_view file = {});

}  // namespace ghg
