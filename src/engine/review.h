#pragma once

#include "base/date.h"
#include "domain/factor_book.h"
#include "domain/result.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ghg {

/// A table whose `review_by` has passed: somebody should look for a newer document.
struct ReviewDue {
    const TableHead* head = nullptr;
    std::set<std::string> activities;  ///< whose lines rest on it; empty when no lines were looked at
    std::optional<Number> kg_co2e;     ///< of those lines, Scope 2 on the market basis or, where only that is touched,
                                       ///< on the location basis; nothing when no lines were looked at
};

/// Of the tables that the lines rest on (factors, ratios of their steps, bands of their legs, the RFI choice), those to
/// be reviewed before the day, in the order they were read.
std::vector<ReviewDue> review_due(const Result& result, const FactorBook& book, const Date& as_of);

/// Of all tables of a book that were read from a file, in the order they were read.
std::vector<ReviewDue> review_due(const FactorBook& book, const Date& as_of);

}  // namespace ghg
