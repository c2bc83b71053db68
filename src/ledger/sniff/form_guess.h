#pragma once

#include "ledger/sniff/column_facts.h"
#include "ledger/sniff/ledger_guess.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// Whether the first row names the columns. `header` is how the rest is read where the file does not say.
struct HeaderGuess {
    bool header = true;
    std::optional<GuessedKey> key;  ///< nothing: there is one
};
HeaderGuess guess_header(const std::vector<ExcerptRow>& rows, std::size_t columns);

/// `decimal` and, where groups of digits are marked, `thousands`: from columns of amounts, else from all of numbers.
std::vector<GuessedKey> guess_numbers(const std::vector<const ColumnFacts*>& amounts,
                                      const std::vector<const ColumnFacts*>& numbers);

/// `dates`, of the column that holds them.
GuessedKey guess_dates(const ColumnFacts& column);

/// `FIELD on line N`, for what is told of a file.
std::string told(const Witness& witness);

}  // namespace ghg
