#include "ledger/sniff/sniff_ledger.h"

#include "ledger/sniff/column_map.h"
#include "ledger/sniff/dialect.h"
#include "ledger/sniff/form_guess.h"

#include <fmt/format.h>
#include <utility>

namespace ghg {
namespace {

void add_dates(const ColumnMap& map, LedgerGuess& guess) {
    if (map.dates.empty()) return;
    GuessedKey dates = guess_dates(*map.dates.front());
    for (std::size_t i = 1; i < map.dates.size(); ++i) {
        GuessedKey other = guess_dates(*map.dates[i]);
        if (!other.value.empty() && other.value == dates.value) continue;
        std::vector<std::string> both{dates.value.empty() ? dates.unsure.front() : dates.because.front(),
                                      other.value.empty() ? other.unsure.front() : other.because.front()};
        dates = {"dates", "", {}, std::move(both)};
        break;
    }
    guess.form.push_back(std::move(dates));
}

Diagnostic no_rows(std::uint64_t endless_line, const Place& file) {
    if (endless_line == 0)
        return problem("ledger-empty", file, "no row stands below the first", "Export the file again.");
    return problem("ledger-long", file,
                   fmt::format("the row that begins on line {} has no end within 1 MiB", endless_line),
                   "Look for a quote in it that is not closed, and close it or take it out.");
}

}  // namespace

std::optional<LedgerGuess> sniff_ledger(const LedgerExcerpt& excerpt, const Units& units, char delimiter,
                                        const Place& file, Diagnostics& out) {
    append(out, refusals_of(excerpt, file));
    if (has_errors(out)) return std::nullopt;
    auto dialect = guess_dialect(excerpt, delimiter, file, out);
    if (!dialect) return std::nullopt;
    EncodingGuess encoding = guess_encoding(excerpt);
    auto rows = excerpt_rows(excerpt, dialect->syntax, encoding.encoding);
    HeaderGuess header = guess_header(rows, dialect->columns);
    LedgerGuess guess;
    guess.rows = rows.size() - (header.header ? 1 : 0);
    guess.whole = excerpt.whole && rows.size() < most_excerpt_rows;
    guess.unsure = std::move(dialect->unsure);
    if (guess.rows == 0) {
        out.push_back(no_rows(dialect->endless_line, file));
        return std::nullopt;
    }
    auto columns = column_facts(rows, dialect->columns, header.header);
    ColumnMap map = map_columns(columns, units, guess);
    find_rules(columns, rows, header.header, guess);
    find_codes(columns, rows, guess);
    guess.form.push_back(std::move(dialect->delimiter));
    if (dialect->quote) guess.form.push_back(std::move(*dialect->quote));
    if (encoding.key) guess.form.push_back(std::move(*encoding.key));
    if (header.key) guess.form.push_back(std::move(*header.key));
    for (GuessedKey& key : guess_numbers(map.amounts, map.numbers)) guess.form.push_back(std::move(key));
    add_dates(map, guess);
    return guess;
}

}  // namespace ghg
