#include "import/uk/sheet.h"

#include "base/encoding.h"
#include "base/utf8.h"
#include "import/json.h"
#include "import/json_records.h"

#include <fmt/format.h>

namespace ghg {
namespace {

void read_json_sheet(std::string_view text, UkSheet& sheet) {
    sheet.by_entry = true;
    JsonRecords records = read_json_records(text);
    if (records.line != 0)
        sheet.problems.push_back({records.line, std::move(records.says)});
    else if (records.entry != 0)
        sheet.problems.push_back(uk_row_problem(records.entry, true, std::move(records.says)));
    else if (!records.says.empty())
        sheet.problems.push_back({0, std::move(records.says)});
    if (!sheet.problems.empty()) return;
    sheet.rows.push_back({0, std::move(records.names)});
    for (auto& row : records.rows) sheet.rows.push_back({sheet.rows.size(), std::move(row)});
}

void read_csv_sheet(std::string_view text, UkSheet& sheet) {
    CsvText csv = read_csv(text, {.same_width = false});
    if (csv.error)
        sheet.problems.push_back({csv.error->line, fmt::format("column {}: {}", csv.error->column, csv.error->says)});
    sheet.rows = std::move(csv.rows);
}

}  // namespace

UkSheet read_uk_sheet(std::string_view bytes) {
    UkSheet sheet;
    Decoded decoded = decode_western(bytes);
    sheet.encoding = decoded.encoding;
    if (!decoded.text)
        sheet.problems.push_back({line_number(bytes, decoded.bad_at),
                                  "the file is neither UTF-8 nor windows-1252: save it again as CSV UTF-8"});
    else if (looks_like_json(*decoded.text))
        read_json_sheet(*decoded.text, sheet);
    else
        read_csv_sheet(*decoded.text, sheet);
    return sheet;
}

ImportProblem uk_row_problem(std::size_t row, bool by_entry, std::string says) {
    if (!by_entry) return {row, std::move(says)};
    return {0, fmt::format("entry {}: {}", row, says)};
}

}  // namespace ghg
