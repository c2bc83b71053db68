#include "import/lines_text.h"

#include <fmt/format.h>

namespace ghg {

std::vector<LineRange> line_ranges(const std::vector<std::size_t>& lines) {
    std::vector<LineRange> ranges;
    for (std::size_t line : lines) {
        if (!ranges.empty() && ranges.back().last + 1 == line)
            ranges.back().last = line;
        else
            ranges.push_back({line, line});
    }
    return ranges;
}

std::string rows_text(const std::vector<std::size_t>& lines) {
    std::string text;
    for (const LineRange& range : line_ranges(lines)) {
        text += text.empty() ? "" : ", ";
        text += range.first == range.last ? fmt::format("{}", range.first)
                                          : fmt::format("{} to {}", range.first, range.last);
    }
    return (lines.size() == 1 ? "row " : "rows ") + text;
}

}  // namespace ghg
