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

/// `ghg factors list`: what each edition is, holds and asks for.
std::string editions_text(const std::vector<EditionCard>& editions);
/// `ghg factors list EDITION`: its documents and its topics.
std::string edition_text(const EditionCard& edition);
/// `ghg factors list TOPIC`: the rows with their figures, edition by edition.
std::string rows_text(const std::vector<TableRow>& rows);
/// `ghg factors show`: all that is known of one row.
std::string row_card_text(const RowCard& card);
/// `ghg factors search`: at most `limit` rows, best first, and how many more there are.
std::string hits_text(const SearchResult& result, std::size_t limit);
/// `ghg factors licences`: the attribution, licence by licence.
std::string credits_text(const std::vector<LicenceCredits>& licences);

}  // namespace ghg
