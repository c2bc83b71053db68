#pragma once

#include "base/csv.h"
#include "import/import.h"

#include <string_view>
#include <vector>

namespace ghg {

/// A copy of the UK flat file as rows of cells, whatever it was saved as.
struct UkSheet {
    std::vector<CsvRow> rows;  ///< `line` is the physical line; in JSON the header is 0 and the first entry 1
    bool by_entry = false;     ///< JSON: rows are counted, not the lines they stand on
    std::string_view encoding;
    std::vector<ImportProblem> problems;
};

/// Reads CSV or JSON, told apart by how the text begins; UTF-8 or windows-1252.
UkSheet read_uk_sheet(std::string_view bytes);

/// The problem of a row: its line is the place, or, where rows are entries, its number stands in the words.
ImportProblem uk_row_problem(std::size_t row, bool by_entry, std::string says);

}  // namespace ghg
