#pragma once

#include "domain/factor_book.h"
#include "domain/search_result.h"
#include "domain/territory.h"

#include <string_view>

namespace ghg {

/// Ranks the rows of a book by the words of a query. A row is found when it has every word; a word counts once, for the
/// best place it has in the row:
///
///     24  a detail's value, all words of which are sought (fuel: diesel; fuel: natural-gas for "natural gas")
///     16  a word of the id or of a detail's value
///     12  the edition, the topic, the code or a name of the territory, the one year the row is for
///      8  a year among those the row is for; the stage, basis, unit, a gas, a detail's name
///      6  the title or the publisher of its document
///      4  the citation
///      2  a note, the row's or its table's
///
/// Small words (for, in, of, …) are left out beside others. A word of three letters or more that only begins one of
/// these counts half. A year is not sought in ids, citations and notes, where it may be a row's number. Rows with equal
/// sums stand in this order: fewer details, the later first year, factors before ratios before bands, the edition's
/// name, the order of the tables.
SearchResult search_rows(std::string_view query, const FactorBook& book, const Territories& territories);

}  // namespace ghg
