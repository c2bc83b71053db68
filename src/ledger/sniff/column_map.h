#pragma once

#include "domain/unit.h"
#include "ledger/sniff/column_facts.h"
#include "ledger/sniff/ledger_guess.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Which columns say what. What is found goes into the guess; what is left of it are the columns that say how the file
/// is written.
struct ColumnMap {
    std::vector<const ColumnFacts*> dates;
    std::vector<const ColumnFacts*> amounts;  ///< that may be the quantity, or say how many travelled
    std::vector<const ColumnFacts*> numbers;  ///< all of numbers that are neither codes nor names
};
ColumnMap map_columns(const std::vector<ColumnFacts>& columns, const Units& units, LedgerGuess& guess);

/// Adds the columns whose values may say what a row is, and `type` where none surely does.
void find_codes(const std::vector<ColumnFacts>& columns, const std::vector<ExcerptRow>& rows, LedgerGuess& guess);

/// Adds rules for rows that may not count: sums, and what was cancelled. Before `find_codes`, which leaves out their
/// values.
void find_rules(const std::vector<ColumnFacts>& columns, const std::vector<ExcerptRow>& rows, bool header,
                LedgerGuess& guess);

/// `A, B or C`, of which at most eight are told.
std::string listed(const std::vector<std::string>& names, std::string_view last_word = "or");

}  // namespace ghg
