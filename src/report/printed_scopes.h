#pragma once

#include "domain/result.h"

#include <optional>
#include <vector>

namespace ghg {

/// A category's tonnes as printed.
struct PrintedCategory {
    Category category = Category::mobile_combustion;
    Number tonnes;
};

/// A scope's tonnes as printed, and those of its categories that are reported, in contract order, which add up to it.
struct PrintedScope {
    int scope = 0;
    std::optional<Basis> basis;  ///< Scope 2 only
    Number tonnes;
    std::vector<PrintedCategory> categories;

    /// Null when the category is not reported on this basis.
    const Number* find(Category category) const;
};

/// Scope 1, Scope 2 location-based, Scope 2 market-based, Scope 3: the one place where categories are rounded.
std::vector<PrintedScope> printed_scopes(const Result& result, unsigned decimals);

}  // namespace ghg
