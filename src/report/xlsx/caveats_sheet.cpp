#include "report/csv_totals_row.h"
#include "report/xlsx/book.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

SheetRow row_of(const TotalsRow& row) {
    SheetCell kg = row.kg_co2e ? number_cell(*row.kg_co2e, Look::kg) : SheetCell{};
    SheetCell scope = row.scope && *row.scope != 0 ? number_cell(Number(*row.scope)) : SheetCell{};
    return {text_cell(row.section), text_cell(row.item),  scope, text_cell(row.status),
            text_cell(row.by),      text_cell(row.group), kg,    exact_cell(row.kg_co2e),
            text_cell(row.says)};
}

}  // namespace

Sheet caveats_sheet(const Book& book) {
    Sheet sheet{book.names.caveats,
                {16, 28, 8, 18, 14, 24, 16, 20, 110},
                {text_row({"About", "Item", "Scope", "Status", "By", "Of", "kg CO2e", "kg CO2e, exact", "Says"},
                          Look::heading)},
                true};
    std::vector<TotalsRow> rows = rows_beside_totals(book.result);
    constexpr std::array<std::string_view, 9> order{
        "caveat", "not-calculated", "set-aside", "default",    "memo",
        "energy", "base-year",      "quality",   "uncertainty"};  // targets: in the summary
    for (std::string_view section : order)
        for (const TotalsRow& row : rows)
            if (row.section == section) sheet.rows.push_back(row_of(row));
    return sheet;
}

}  // namespace ghg
