#include "ledger/row_problem.h"

namespace ghg {

Diagnostic row_diagnostic(const RowError& error, const Place& at) {
    switch (error.problem) {
        case RowProblem::fields:
            return problem("ledger-fields", at, error.says, error.next_step);
        case RowProblem::quote:
            return problem("ledger-quote", at, error.says, error.next_step);
        case RowProblem::number:
            return problem("ledger-number", at, error.says, error.next_step);
        case RowProblem::unit:
            return problem("ledger-unit", at, error.says, error.next_step);
        case RowProblem::code:
            return problem("ledger-code", at, error.says, error.next_step);
        case RowProblem::date:
            return problem("ledger-date", at, error.says, error.next_step);
        case RowProblem::outside:
            return problem("ledger-period", at, error.says, error.next_step);
        case RowProblem::bytes:
            return problem("ledger-bytes", at, error.says, error.next_step);
        case RowProblem::too_long:
            return problem("ledger-long", at, error.says, error.next_step);
        case RowProblem::negative:
            return problem("ledger-negative", at, error.says, error.next_step);
        case RowProblem::empty:
            break;
    }
    return problem("ledger-blank", at, error.says, error.next_step);
}

std::string slug_of(RowProblem problem) { return row_diagnostic({problem}, {}).slug; }

}  // namespace ghg
