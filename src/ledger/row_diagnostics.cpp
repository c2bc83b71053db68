#include "ledger/row_diagnostics.h"

#include "ledger/row_problem.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {

Diagnostics row_diagnostics(const Ledger& ledger, const LedgerSums& sums, const std::vector<std::string>& paths,
                            Sources& sources) {
    Diagnostics found;
    for (const RowError& error : sums.errors.shown()) {
        const Source& row = sources.add({paths[error.file], error.row, "", error.line});
        found.push_back(row_diagnostic(error, {&row, error.line, error.column, error.length}));
    }
    std::uint64_t shown = sums.errors.shown().size();
    if (sums.errors.count() <= shown) return found;
    std::vector<std::string> counts;
    for (std::size_t kind = 0; kind < row_problems; ++kind)
        if (std::uint64_t count = sums.errors.count(static_cast<RowProblem>(kind)); count > 0)
            counts.push_back(fmt::format("{} {}", count, slug_of(static_cast<RowProblem>(kind))));
    found.push_back(
        problem("ledger-rows", ledger.at,
                fmt::format("{} of {} rows of {} cannot be used, and the first {} are shown: {}", sums.errors.count(),
                            sums.account.rows_read, ledger.id, shown, fmt::join(counts, ", ")),
                "Correct them, or leave them out by stated rules."));
    return found;
}

}  // namespace ghg
