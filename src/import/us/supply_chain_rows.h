#pragma once

#include "import/import.h"
#include "import/printed_figure.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One row of the US EPA's supply-chain factors: a gas, or all of them in CO2e, of one sector per dollar.
struct SpendRow {
    std::size_t line = 0;
    std::string naics, title;
    std::string gas;       ///< in our words; `CO2e` for all gases
    std::string mass;      ///< `kg` or `kg CO2e`
    std::string usd_year;  ///< of the dollars: 2022
    std::string usd_code;  ///< the model's own code of the sector
    PrintedFigure without, margins, with;

    std::string name() const { return naics + " " + title + ", " + gas; }
};

/// The rows, and what stops the import: columns missing, a code that is not six digits, a title that is empty or holds
/// a hidden character, a gas or unit that is not known, a figure that is no number or below zero.
struct SpendFile {
    std::vector<SpendRow> rows;
    std::vector<ImportProblem> problems;
};
SpendFile read_spend_rows(std::string_view bytes);

/// The gases a row may be of, in our words and order; `HFCs-and-PFCs` last.
const std::vector<std::string>& spend_gases();

}  // namespace ghg
