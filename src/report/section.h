#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ghg {

/// What a report says, worded and rounded, before it is laid out as text or Markdown. Texts are as their writers put
/// them: whoever lays them out makes them safe.

enum class Align { left, right };

struct PrintedColumn {
    std::string heading;  ///< empty where the cells speak for themselves
    Align align = Align::left;
    std::size_t least = 0;  ///< in text at least this wide, so that tables below each other line up
};

struct PrintedRow {
    std::vector<std::string> cells;
    bool bold = false;  ///< a sum, or a figure that stands out
};

/// Rows under each other. A cell missing at the end of a row is empty.
struct PrintedTable {
    std::vector<PrintedColumn> columns;
    std::vector<PrintedRow> rows;
    std::size_t indent = 0;
    bool headed = false;  ///< in text, the section's title and the headings stand above the columns

    void add(std::vector<std::string> cells) { rows.push_back({std::move(cells), false}); }
    void add_bold(std::vector<std::string> cells) { rows.push_back({std::move(cells), true}); }
};

struct Sentence {
    std::string text;
    bool bold = false;
};

/// "Covers: a, b". Items stand whole.
struct Fact {
    std::string label;
    std::vector<std::string> items;
};

/// "activity-based 92.7 %": parts of one whole.
struct Share {
    std::string name, percent;
};

/// A caveat: `tonnes` and `place` are empty where there are none.
struct Remark {
    std::string slug, tonnes, text, place;
};

/// A command to copy, and what it is good for.
struct CommandHint {
    std::string lead, command;
};

using Block = std::variant<PrintedTable, Sentence, Fact, std::vector<Share>, std::vector<Remark>, CommandHint>;

/// A titled part of a report. Without blocks it has nothing to say and is left out.
struct Section {
    std::string title;  ///< empty where it goes on with the section before
    std::vector<Block> blocks;
};

}  // namespace ghg
