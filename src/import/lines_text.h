#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ghg {

/// A stretch of lines, both ends included.
struct LineRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The stretches that ascending lines make up.
std::vector<LineRange> line_ranges(const std::vector<std::size_t>& lines);
/// `row 7`, `rows 2 to 5`, `rows 2 to 5, 9`: a row is known by the line it stands on.
std::string rows_text(const std::vector<std::size_t>& lines);

}  // namespace ghg
