#pragma once

#include "domain/airport.h"
#include "domain/edition_card.h"
#include "domain/factor_book.h"

#include <vector>

namespace ghg {

/// The editions of a book and of the lists of airports, in the order of their names.
std::vector<EditionCard> edition_cards(const FactorBook& book, const std::vector<AirportList>& airports);

}  // namespace ghg
