#include "report/xlsx_report.h"

#include "report/xlsx/book.h"
#include "report/xlsx/workbook.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <deque>

namespace ghg {
namespace {

constexpr std::array sheet_functions{summary_sheet, lines_sheet, gases_sheet,  steps_sheet,  factors_sheet,
                                     ratios_sheet,  gwp_sheet,   inputs_sheet, caveats_sheet};

// " 2022"; the second inventory of a year " 2022 (2)".
std::vector<std::string> suffixes_of(const std::vector<ReportedYear>& years) {
    if (years.size() == 1) return {""};
    std::vector<std::string> suffixes;
    for (const ReportedYear& of : years) {
        std::string name = fmt::format(" {}", of.result.inventory->year);
        std::string suffix = name;
        for (int number = 2; std::ranges::count(suffixes, suffix) > 0; ++number)
            suffix = fmt::format("{} ({})", name, number);
        suffixes.push_back(suffix);
    }
    return suffixes;
}

}  // namespace

std::optional<std::string> xlsx_report(const std::vector<ReportedYear>& years, const ReportOptions& options,
                                       Diagnostics& out) {
    constexpr std::size_t most_inventories = 27;  // with more, some programs do not open its sheets
    if (years.size() > most_inventories) {
        out.push_back(problem("workbook-limit", {},
                              fmt::format("{} inventories, and a workbook holds {}", years.size(), most_inventories),
                              "Give fewer inventories at once, or choose another format, such as --format json."));
        return std::nullopt;
    }
    std::deque<Book> books;
    std::vector<SheetMaker> sheets;
    std::vector<std::string> suffixes = suffixes_of(years);
    for (std::size_t i = 0; i < years.size(); ++i) {
        const Book& book = books.emplace_back(years[i], options, suffixes[i]);
        for (auto make : sheet_functions) sheets.emplace_back([&book, make] { return make(book); });
    }
    return workbook(sheets, out);
}

}  // namespace ghg
