#pragma once

#include "report/wrap.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ghg {

enum class Align { left, right };

struct TextColumn {
    Align align = Align::left;
    std::size_t least = 0;  ///< at least this wide, so that tables below each other line up
};

struct TextRow {
    std::vector<std::string> cells;
    bool bold = false;
};

/// Rows of text under each other, columns two spaces apart, widths in code points. A cell missing at the end of a row
/// is empty.
struct TextTable {
    std::vector<TextColumn> columns;
    std::vector<TextRow> rows;
    std::size_t indent = 0;

    void add(std::vector<std::string> cells) { rows.push_back({std::move(cells), false}); }
    void add_bold(std::vector<std::string> cells) { rows.push_back({std::move(cells), true}); }
};

/// The table as lines, without blanks at their ends. When it would be wider than the page, the widest left-aligned
/// column is narrowed and its cells wrap; right-aligned cells are never broken.
std::string render(const TextTable& table, Style style = {});

}  // namespace ghg
