#pragma once

#include "import/import.h"

#include <optional>
#include <string_view>

namespace ghg {

/// What a file is instead of the text of a CSV or JSON file that people think they have, and what to do: a workbook, a
/// PDF, a web page, UTF-16, another delimiter than this one (0: any will do). Nothing where its format may read it.
std::optional<ImportProblem> other_file(std::string_view bytes, char delimiter);

}  // namespace ghg
