#pragma once

#include "domain/factor.h"
#include "domain/factor_book.h"

#include <string>
#include <vector>

namespace ghg {

/// One row of the tables, whatever its kind: a factor, a ratio, or a band. Of the three exactly one is set; `bands` is
/// the file a band stands in.
struct TableRow {
    const Factor* factor = nullptr;
    const Ratio* ratio = nullptr;
    const Bands* bands = nullptr;
    const Band* band = nullptr;

    const TableHead& head() const;
    /// As the table spells it; of a band its detail and value: haul.short-haul.
    std::string id() const;
    std::string name() const;  ///< EDITION#ID
    /// The details that pick it, without `basis`; of a band the detail that it gives.
    Details match() const;
    const std::string& cite() const;
    const std::string& note() const;  ///< its own; empty when there is none
    const Place& at() const;
    /// The territory its figure speaks for; empty when it speaks for none.
    std::string territory() const;

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// All rows of a book: tables in the order they were added, each in the order of its file, then the bands.
std::vector<TableRow> all_rows(const FactorBook& book);

}  // namespace ghg
