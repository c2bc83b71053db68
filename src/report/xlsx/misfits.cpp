#include "base/utf8.h"
#include "report/wrap.h"
#include "report/xlsx/workbook.h"

#include <fmt/format.h>
#include <cmath>

namespace ghg {
namespace {

// What Excel holds ("Excel specifications and limits").
constexpr std::size_t most_rows = 1'048'576, most_columns = 16'384, most_letters = 32'767, most_formula = 8'192;

// As Excel counts them: characters beyond U+FFFF are two.
std::size_t letters_in(std::string_view text) {
    constexpr char32_t last_of_one = 0xFFFF;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        letters += point.value > last_of_one ? 2 : 1;
        at += point.size;
    }
    return letters;
}

Diagnostic misfit(std::string says) {
    return problem("workbook-limit", {}, std::move(says),
                   "Shorten or split it, or choose another format, such as --format json.");
}

std::string row_name(const Sheet& sheet, const SheetRow& row) {
    return fmt::format("sheet {}, row of `{}`", sheet.name,
                       row.empty() ? "" : safe_text(std::string(first_code_points(row.front().text, 60))));
}

void judge(const Sheet& sheet, const SheetRow& row, const SheetCell& cell, std::set<std::string>& told,
           Diagnostics& out) {
    bool is_formula = cell.kind == SheetCell::Kind::formula;
    std::size_t most = is_formula ? most_formula : most_letters;
    if (cell.text.size() > most && told.insert(cell.text).second)
        if (std::size_t letters = letters_in(safe_text(cell.text)); letters > most)
            out.push_back(misfit(fmt::format("a {} of {} characters, and a cell of a workbook holds {} ({})",
                                             is_formula ? "formula" : "text", letters, most, row_name(sheet, row))));
    if (!std::isfinite(cell.value))
        out.push_back(
            misfit(fmt::format("a number beyond what a cell of a workbook holds ({})", row_name(sheet, row))));
}

}  // namespace

Diagnostics misfits(const Sheet& sheet, std::set<std::string>& told) {
    Diagnostics found;
    if (sheet.rows.size() > most_rows)
        found.push_back(misfit(fmt::format("sheet {} would have {} rows, and a workbook holds {}", sheet.name,
                                           sheet.rows.size(), most_rows)));
    for (const SheetRow& row : sheet.rows) {
        if (row.size() > most_columns)
            found.push_back(misfit(fmt::format("sheet {} would have {} columns, and a workbook holds {}", sheet.name,
                                               row.size(), most_columns)));
        for (const SheetCell& cell : row) judge(sheet, row, cell, told, found);
    }
    return found;
}

}  // namespace ghg
