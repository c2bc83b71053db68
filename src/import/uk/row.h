#pragma once

#include "import/import.h"

#include <string>
#include <string_view>

namespace ghg {

/// One row of the UK flat file, its cells as printed without blanks around them.
struct UkRow {
    std::size_t line = 0;        ///< the physical line; in JSON the number of the entry, 1-based
    bool by_entry = false;       ///< JSON
    std::string_view file = {};  ///< the second file's name; empty where the row is of the first
    std::string id;              ///< the publisher's, 11_100_1000_15_1; empty until 2023
    std::string scope, level_1, level_2, level_3, level_4, column_text, uom, gas, figure;

    bool empty() const;
    /// The cells that say what the row is, joined by " / ": levels, column text and unit, those that are filled.
    std::string name() const;
    /// Where it stands, in words: `row 7`, `row 7 of totals.csv`.
    std::string place() const;
};

/// A problem at a row, its place where a message can point to it, else in its words.
ImportProblem problem_at(const UkRow& row, const std::string& says);

}  // namespace ghg
