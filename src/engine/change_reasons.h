#pragma once

#include "domain/comparison.h"

#include <vector>

namespace ghg {

/// Adds a reason unless it says nothing, or is among them.
void add_reason(Reason reason, std::vector<Reason>& into);

/// What differs between a line of two inventories (its rungs, where it has some), in words: amounts as written, rows by
/// name, choices as the inventories name them. One of the two may be empty.
void add_reasons(const std::vector<const EmissionLine*>& was, const std::vector<const EmissionLine*>& now,
                 const Inventory& inventory_was, const Inventory& inventory_now, std::vector<Reason>& into);

}  // namespace ghg
