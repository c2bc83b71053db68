#pragma once

#include "import/uk/row.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What the columns of a header hold, found by name.
struct UkColumns {
    using Cell = std::string UkRow::*;
    std::vector<Cell> cells;           ///< one per column; null: known or blank, and not read
    std::vector<std::size_t> unnamed;  ///< columns without a name, which must be blank
    std::vector<int> years;            ///< of the columns of figures, in their order
    int year = 0;                      ///< the one that is read; 0 where none is the one asked for
    bool year_unstated = false;        ///< the header names no year: the one asked for is taken
    std::vector<std::string> problems;
};

/// Whether a row is the header: it has cells `Scope` and `Level 1`.
bool is_uk_header(const std::vector<std::string>& fields);

/// Reads a header. Of several columns of figures the one of year `asked` is read; of a single one, whatever its year.
/// `asked` 0: no year is asked for.
UkColumns read_uk_columns(const std::vector<std::string>& fields, int asked);

}  // namespace ghg
