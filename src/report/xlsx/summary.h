#pragma once

#include "report/xlsx/book.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ghg {

// The parts of the sheet Summary, in its order. Each adds rows.

void add_totals(Sheet& sheet, const Book& book);
void add_categories(Sheet& sheet, const Book& book);
void add_gases(Sheet& sheet, const Book& book);
void add_groups(Sheet& sheet, const Book& book);
/// The cell of an event's change, of each basis.
using ChangeCells = std::map<std::pair<Basis, const Recalculation*>, std::string>;
void add_base_year(Sheet& sheet, const Book& book, ChangeCells& cells);
void add_targets(Sheet& sheet, const Book& book, const ChangeCells& cells);
/// `first_total`: the row of the first of the totals, which stand in the order of `named_totals`.
void add_like_for_like(Sheet& sheet, const Book& book, std::size_t first_total);
void add_uncertainty(Sheet& sheet, const Book& book, std::size_t first_total);

/// An empty row, a title and headings.
void begin_table(Sheet& sheet, std::string_view title, const std::vector<std::string_view>& headings);

/// A column of Lines or Gases whose cells must equal a criterion: a text in quotes, a number or a cell's name.
using Criterion = std::pair<std::size_t, std::string>;
std::string sumifs_of_lines(const Book& book, std::size_t column, const std::vector<Criterion>& criteria);
std::string sumifs_of_gases(const Book& book, std::size_t column, const std::vector<Criterion>& criteria);

/// Columns of the tables of the summary that formulas point at.
namespace column_of::summary {
inline constexpr std::size_t name = 0, basis = 1, kg = 2, scope = 6;
}

/// kg by a formula, the same in tonnes, and all digits: three cells.
void add_kg(SheetRow& row, std::size_t own_row, std::string formula, const Number& kg, bool bold = false);

}  // namespace ghg
