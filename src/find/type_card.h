#pragma once

#include "domain/factor_book.h"
#include "domain/territory.h"
#include "domain/type_card.h"
#include "domain/unit.h"

namespace ghg {

/// An activity type with the values that the book's tables hold for its details. A value of a detail counts where every
/// line and step that must be answered has it, in whichever edition, for at least one way of giving the quantity; not
/// every combination of values need be there. `airports` is how many are known; they are listed where the book has
/// them.
TypeCard type_card(const ActivityType& type, const FactorBook& book, const Units& units, const Territories& territories,
                   std::size_t airports);

}  // namespace ghg
