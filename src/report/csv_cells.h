#pragma once

#include "base/number.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Text that a spreadsheet shows and does not run (OWASP, "CSV Injection"): an apostrophe is put before `=`, `+`, `-`,
/// `@`, a tab, a line end or the full-width forms of the signs, where one begins the cell. Blanks and quotes before it
/// make no difference. The same after `;` or a tab inside the text, where programs of other countries begin a cell.
std::string inert_text(std::string_view text);

/// A cell of text: inert, in one line, quoted where RFC 4180 asks for it.
std::string csv_text(std::string_view text);

/// A cell of a number: all digits where they end, else rounded half to even at 15 decimals; no grouping; empty for
/// nothing. A negative number stays a number.
std::string csv_number(const std::optional<Number>& number);

/// A row of finished cells, ended by CR LF.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace ghg
