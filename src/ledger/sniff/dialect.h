#pragma once

#include "base/diagnostic.h"
#include "ledger/sniff/ledger_excerpt.h"
#include "ledger/sniff/ledger_guess.h"

#include <optional>

namespace ghg {

/// How an export parts its rows into fields.
struct DialectGuess {
    RowSyntax syntax;
    std::size_t columns = 0;  ///< of most rows
    GuessedKey delimiter{"delimiter", {}, {}, {}};
    std::optional<GuessedKey> quote;  ///< nothing: no field is quoted
    std::uint64_t endless_line = 0;   ///< of a long row that has no end in the excerpt; 0: there is none
    std::vector<std::string> unsure;
};

/// From the rows' numbers of fields. `told` is the delimiter where a person said it, else 0. Errors: no delimiter parts
/// the rows; lines stand above the table.
std::optional<DialectGuess> guess_dialect(const LedgerExcerpt& excerpt, char told, const Place& file, Diagnostics& out);

/// The word for a delimiter, as a ledger has it.
std::string delimiter_word(char delimiter);

/// How the bytes are to be read. `key` is absent where they are ASCII.
struct EncodingGuess {
    Encoding encoding = Encoding::utf8;
    std::optional<GuessedKey> key;
};
EncodingGuess guess_encoding(const LedgerExcerpt& excerpt);

}  // namespace ghg
