#include "report/table.h"

#include "base/utf8.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12;

std::string cell(const PrintedRow& row, std::size_t column) {
    return column < row.cells.size() ? safe_text(row.cells[column]) : "";
}

std::vector<std::size_t> natural_widths(const PrintedTable& table) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t width = table.columns[i].least;
        for (const PrintedRow& row : table.rows) width = std::max(width, count_code_points(cell(row, i)));
        widths.push_back(width);
    }
    return widths;
}

std::size_t total_width(const PrintedTable& table, const std::vector<std::size_t>& widths) {
    std::size_t total = table.indent;
    for (std::size_t i = 0; i < widths.size(); ++i) total += widths[i] + (i > 0 ? gap : 0);
    return total;
}

// The widest left-aligned column that can still be narrowed, or the number of columns.
std::size_t widest_left(const PrintedTable& table, const std::vector<std::size_t>& widths) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (table.columns[i].align == Align::left && widths[i] > narrowest &&
            (widest == widths.size() || widths[i] > widths[widest]))
            widest = i;
    return widest;
}

std::vector<std::size_t> fitting_widths(const PrintedTable& table) {
    std::vector<std::size_t> widths = natural_widths(table);
    while (total_width(table, widths) > page_width) {
        std::size_t widest = widest_left(table, widths);
        if (widest == widths.size()) break;
        --widths[widest];
    }
    return widths;
}

// Indents inside a cell are kept: they show what belongs to what.
std::vector<std::string> cell_lines(const PrintedColumn& column, const std::string& text, std::size_t width) {
    if (column.align == Align::right || count_code_points(text) <= width) return {text};
    std::size_t indent = std::min(text.find_first_not_of(' '), width / 2);
    std::vector<std::string> lines = wrap(text, width - indent);
    for (std::string& line : lines) line.insert(0, indent, ' ');
    return lines;
}

std::string render_row(const PrintedTable& table, const PrintedRow& row, const std::vector<std::size_t>& widths,
                       Style style) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(cell_lines(table.columns[i], cell(row, i), widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t y = 0; y < height; ++y) {
        std::string line(table.indent, ' ');
        for (std::size_t i = 0; i < widths.size(); ++i) {
            std::string part = y < cells[i].size() ? cells[i][y] : "";
            if (i > 0) line.append(gap, ' ');
            line += table.columns[i].align == Align::left ? pad_right(part, widths[i]) : pad_left(part, widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += (row.bold ? style.bold(line) : line) + "\n";
    }
    return text;
}

}  // namespace

std::string render(const PrintedTable& table, Style style) {
    std::vector<std::size_t> widths = fitting_widths(table);
    std::string text;
    for (const PrintedRow& row : table.rows) text += render_row(table, row, widths, style);
    return text;
}

}  // namespace ghg
