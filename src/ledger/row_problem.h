#pragma once

#include "base/diagnostic.h"
#include "ledger/row_fault.h"

#include <string>

namespace ghg {

/// What is wrong with a row, at its place.
Diagnostic row_diagnostic(const RowError& error, const Place& at);

/// The slug of what may be wrong with a row.
std::string slug_of(RowProblem problem);

}  // namespace ghg
