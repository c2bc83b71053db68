#pragma once

#include "base/diagnostic.h"
#include "domain/factor_book.h"
#include "domain/frozen.h"
#include "domain/gas.h"
#include "domain/plausible_figures.h"

#include <vector>

namespace ghg {

/// A folder of tables that is judged, and what it is held against.
struct JudgedTables {
    const FactorBook* book = nullptr;      ///< the folder's tables
    const FactorBook* built_in = nullptr;  ///< the same publishers' editions as the program has them, for comparison
    const PlausibleFigures* plausible = nullptr;
    const GwpSet* gwp = nullptr;        ///< weighs gases where figures are compared; no result rests on it
    std::vector<FrozenEdition> frozen;  ///< editions that no longer change
};

/// What is wrong with tables beyond what their readers see. A row that could not be read is left alone.
Diagnostics check_tables(const JudgedTables& tables);

/// One rule. The list is in table_checks.cpp.
using TableCheck = Diagnostics (*)(const JudgedTables&);

Diagnostics check_keys(const JudgedTables& tables);       // two rows that would answer the same question
Diagnostics check_row_order(const JudgedTables& tables);  // the rows of an imported table stand as in its document
Diagnostics check_bands(const JudgedTables& tables);      // figures outside what is plausible
Diagnostics check_accepted(const JudgedTables& tables);   // figures accepted that are not there
Diagnostics check_slips(const JudgedTables& tables);      // a jump since the edition before, as of a mistaken unit
Diagnostics check_frozen(const JudgedTables& tables);     // editions that were to stay as they are

}  // namespace ghg
