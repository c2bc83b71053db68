#pragma once

#include <cstddef>
#include <string_view>

namespace ghg {

/// A line and a column, 1-based, in code points.
struct LineColumn {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Turns byte offsets of a text into lines and columns. Asking in rising order costs one walk through the text.
class Positions {
public:
    Positions(std::string_view text, std::size_t first_line);
    LineColumn at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t first_line_;
    std::size_t offset_ = 0;
    LineColumn here_;
};

}  // namespace ghg
