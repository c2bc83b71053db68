#pragma once

#include "base/source.h"
#include "domain/factor_book.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What a row says to a calculation, on one line: whatever picks it, its unit, its years and its figures as exact
/// numbers. Layout, notes, citations and what only a reader needs are not in it. A row with `corrects` is told as it
/// was.
struct RowText {
    std::string name;  ///< EDITION#ID as it was; of bands and airports one for the detail, and the code
    std::string text;
    Place at;
};

/// All rows of an edition, sorted by their text.
std::vector<RowText> row_texts(const FactorBook& book, std::string_view edition);

/// The lower-case SHA-256 over the rows' texts, each with a line end: what `FROZEN` lists.
std::string hash_of(const std::vector<RowText>& rows);

/// The editions of a book: of tables, bands and airports.
std::set<std::string> editions_of(const FactorBook& book);

}  // namespace ghg
