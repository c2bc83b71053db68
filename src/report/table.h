#pragma once

#include "report/section.h"
#include "report/wrap.h"

#include <string>

namespace ghg {

/// The rows of a table as lines: columns two spaces apart, widths in code points, no blanks at their ends. When it
/// would be wider than the page, the widest left-aligned column is narrowed and its cells wrap; right-aligned cells are
/// never broken. Headings are the caller's.
std::string render(const PrintedTable& table, Style style = {});

}  // namespace ghg
