#include "base/utf8.h"
#include "report/printed.h"
#include "report/printed_scopes.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::string factor_name(const EmissionLine& line) {
    if (line.factor == nullptr) return "";
    return line.uses_co2_only ? line.factor->name() + " (non-co2)" : line.factor->name();
}

// The factors take what room is left, so that the tonnes stand under those of the tables of figures.
void align_tonnes(PrintedTable& table) {
    constexpr std::size_t room = 80;  // of the three columns of text
    std::size_t taken = 0;
    for (std::size_t column : {0U, 1U}) {
        std::size_t widest = 0;
        for (const PrintedRow& row : table.rows) widest = std::max(widest, count_code_points(row.cells[column]));
        taken += widest;
    }
    table.columns[2].least = taken < room ? room - taken : 0;
    table.columns[3].least = 8;
}

Section lines_of(const Result& result, const PrintedScope& scope, const PrintedCategory& category, unsigned decimals) {
    std::vector<const EmissionLine*> lines;
    std::vector<Number> kg;
    for (const EmissionLine& line : result.lines) {
        if (line.category != category.category || line.basis != scope.basis) continue;
        lines.push_back(&line);
        kg.push_back(line.kg_co2e);
    }
    std::vector<Number> tonnes = round_parts_tonnes(category.tonnes, kg, decimals);
    PrintedTable table = list_table({"Line", "Quantity", "Factor", "Tonnes CO2e"}, true);
    for (std::size_t i = 0; i < lines.size(); ++i)
        table.add({lines[i]->name(), std::string(lines[i]->written()), factor_name(*lines[i]),
                   figure_text(tonnes[i], decimals)});
    table.add_bold({"All lines", "", "", figure_text(category.tonnes, decimals)});
    align_tonnes(table);
    std::string basis = scope.basis ? fmt::format(", {}-based", to_text(*scope.basis)) : "";
    return titled(fmt::format("Lines of {}, Scope {}{}, tonnes CO2e", to_text(category.category), scope.scope, basis),
                  std::move(table));
}

}  // namespace

std::vector<Section> lines_sections(const Result& result, const ReportOptions& options) {
    std::vector<Section> sections;
    for (const PrintedScope& scope : printed_scopes(result, options.decimals))
        for (const PrintedCategory& category : scope.categories)
            sections.push_back(lines_of(result, scope, category, options.decimals));
    return sections;
}

}  // namespace ghg
