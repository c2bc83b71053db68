#pragma once

#include "base/number.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How a cell looks. An `input` is a figure that a reviewer may change (blue); figures that follow from others are
/// black.
enum class Look { text, title, heading, bold, input, figure, kg, tonnes, bold_kg, bold_tonnes };

/// A cell of a workbook. A formula carries the value that it has now.
struct SheetCell {
    enum class Kind { blank, text, number, formula };
    Kind kind = Kind::blank;
    Look look = Look::text;
    std::string text;  ///< a text as its writer put it, or a formula without `=`
    double value = 0;
};

SheetCell text_cell(std::string_view text, Look look = Look::text);
SheetCell number_cell(const Number& value, Look look = Look::figure);
/// A number that a reviewer may change. A fraction without an end is written as one (`30/365`), as it was meant.
SheetCell constant_cell(const Number& value);
SheetCell formula_cell(std::string formula, const Number& value, Look look = Look::figure);
/// All digits, as text: what a double cannot hold.
SheetCell exact_cell(const Number& value);
SheetCell exact_cell(const std::optional<Number>& value);

using SheetRow = std::vector<SheetCell>;

/// A sheet before it is written. Rows are numbered from 1, as spreadsheets do.
struct Sheet {
    std::string name;
    std::vector<double> widths;  ///< of the columns, in characters
    std::vector<SheetRow> rows;
    bool is_list = false;  ///< the first row holds headings: it stays in sight, and the rows can be filtered

    std::size_t next_row() const { return rows.size() + 1; }
};

/// A row of headings, or of any other look.
SheetRow text_row(const std::vector<std::string_view>& texts, Look look);

/// `A` for 0, `AA` for 26.
std::string column_name(std::size_t column);
/// `Lines!$J$5`; other sheets than plain words are quoted.
std::string cell_name(std::string_view sheet, std::size_t column, std::size_t row);
/// `Lines!$J$5:$J$9`. A range without rows is its first row.
std::string range_name(std::string_view sheet, std::size_t column, std::size_t first, std::size_t last);

}  // namespace ghg
