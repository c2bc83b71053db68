#pragma once

#include "domain/factor_book.h"
#include "domain/table_diff.h"

namespace ghg {

/// How rows of two sides are paired: by EDITION#ID, or by ID alone where two editions are compared.
enum class PairedBy { name, id };

/// What differs between two books, row by row.
TableDiff table_diff(const FactorBook& was, const FactorBook& now, PairedBy paired_by);

}  // namespace ghg
