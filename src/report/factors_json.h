#pragma once

#include "domain/credits.h"
#include "domain/edition_card.h"
#include "domain/row_card.h"
#include "domain/search_result.h"
#include "domain/table_row.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What the `factors` commands find, for programs. Keys may be added, never renamed. Numbers are decimal strings, exact
/// where they terminate.
std::string editions_json(const std::vector<EditionCard>& editions, std::string_view version);  ///< ghg-editions/1
std::string rows_json(const std::vector<TableRow>& rows, std::string_view version);             ///< ghg-rows/1
std::string row_cards_json(const std::vector<RowCard>& cards, std::string_view version);        ///< ghg-rows/1
/// At most `limit` hits; `found` counts all. ghg-search/1
std::string hits_json(const SearchResult& result, std::size_t limit, std::string_view version);
std::string credits_json(const std::vector<LicenceCredits>& licences, std::string_view version);  ///< ghg-licences/1

}  // namespace ghg
