#include "import/uk/row.h"

#include "import/uk/sheet.h"

#include <fmt/format.h>

namespace ghg {

bool UkRow::empty() const { return scope.empty() && name().empty() && gas.empty() && figure.empty(); }

std::string UkRow::name() const {
    std::string joined;
    for (const std::string* cell : {&level_1, &level_2, &level_3, &level_4, &column_text, &uom})
        if (!cell->empty()) joined += (joined.empty() ? "" : " / ") + *cell;
    return joined;
}

std::string UkRow::place() const { return fmt::format("row {}{}{}", line, file.empty() ? "" : " of ", file); }

ImportProblem problem_at(const UkRow& row, const std::string& says) {
    if (row.file.empty()) return uk_row_problem(row.line, row.by_entry, says);
    return {0, fmt::format("{} row {}: {}", row.file, row.line, says)};
}

}  // namespace ghg
