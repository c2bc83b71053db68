#pragma once

#include "domain/document.h"
#include "domain/table_row.h"

#include <string>

namespace ghg {

/// Words for the rows of tables, the same on a worksheet and in the lists.

/// Every gas as printed, what it is in kg, and the GWP behind figures printed as CO2e.
std::string figures_text(const Factor& factor);
/// Title, publisher, date and address, as far as they are stated.
std::string document_text(const Document& document);
/// "2022", or "2019 to 2022"; empty where no year is named.
std::string years_text(int from, int to);
/// The figure in few words: a factor's printed total, or its gases, per unit; a ratio; the legs of a band.
std::string figure_words(const TableRow& row);
/// What picks the row: details, stage, basis.
std::string match_words(const TableRow& row);

}  // namespace ghg
