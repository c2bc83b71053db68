#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::string name_of(Category category) {
    int number = scope_3_number(category);
    return number == 0 ? fmt::format("  {}", to_text(category)) : fmt::format("  {:>2} {}", number, to_text(category));
}

const CategoryTotal* find(const Result& result, Category category, std::optional<Basis> basis) {
    auto found = std::ranges::find_if(result.categories, [&](const CategoryTotal& total) {
        return total.category == category && total.basis == basis;
    });
    return found == result.categories.end() ? nullptr : &*found;
}

// One column of a scope's table: its categories on a basis, under the printed scope.
struct FigureColumn {
    std::optional<Basis> basis;
    Number printed_scope;
    std::vector<Category> categories;
    std::vector<Number> printed;

    std::string text(Category category, unsigned decimals) const {
        auto at = std::ranges::find(categories, category);
        return at == categories.end()
                   ? ""
                   : figure_text(printed[static_cast<std::size_t>(at - categories.begin())], decimals);
    }
};

FigureColumn figure_column(const Result& result, int scope, std::optional<Basis> basis, Number printed_scope,
                           unsigned decimals) {
    FigureColumn column{basis, std::move(printed_scope), {}, {}};
    std::vector<Number> kg;
    for (Category category : all_categories()) {
        const CategoryTotal* total = scope_of(category) == scope ? find(result, category, basis) : nullptr;
        if (total == nullptr || total->status != "reported") continue;
        column.categories.push_back(category);
        kg.push_back(total->kg_co2e);
    }
    column.printed = round_parts_tonnes(column.printed_scope, kg, decimals);
    return column;
}

std::vector<FigureColumn> figure_columns(const Result& result, int scope, unsigned decimals) {
    PrintedTotals totals = printed_totals(result.totals, decimals);
    if (scope == 1) return {figure_column(result, 1, std::nullopt, totals.scope_1, decimals)};
    if (scope == 3) return {figure_column(result, 3, std::nullopt, totals.scope_3, decimals)};
    return {figure_column(result, 2, Basis::location, totals.scope_2_location, decimals),
            figure_column(result, 2, Basis::market, totals.scope_2_market, decimals)};
}

std::string status_of(const Result& result, Category category) {
    for (const CategoryTotal& total : result.categories)
        if (total.category == category && total.status != "not-stated") return total.status;
    return "not-stated";
}

std::string excluded_text(const Result& result, Category category) {
    auto reason = result.inventory->boundary.excluded.find(category);
    if (reason == result.inventory->boundary.excluded.end()) return name_of(category) + ": excluded";
    return fmt::format("{}: excluded, {}", name_of(category), reason->second);
}

std::vector<std::string> category_row(const std::vector<FigureColumn>& columns, Category category, unsigned decimals) {
    std::vector<std::string> row{name_of(category)};
    for (const FigureColumn& column : columns) row.push_back(column.text(category, decimals));
    return row;
}

std::string plain_name(Category category) {
    int number = scope_3_number(category);
    return number == 0 ? std::string(to_text(category)) : fmt::format("{} {}", number, to_text(category));
}

std::vector<std::string> not_stated(const Result& result, int scope) {
    std::vector<std::string> names;
    for (Category category : all_categories())
        if (scope_of(category) == scope && status_of(result, category) == "not-stated")
            names.push_back(plain_name(category));
    return names;
}

std::vector<std::string> scope_row(const std::vector<FigureColumn>& columns, int scope, unsigned decimals) {
    std::vector<std::string> row{fmt::format("Scope {}", scope)};
    for (const FigureColumn& column : columns) row.push_back(figure_text(column.printed_scope, decimals));
    return row;
}

std::vector<std::string> headings_of(const std::vector<FigureColumn>& columns) {
    if (columns.size() == 1) return {"tonnes CO2e"};
    std::vector<std::string> headings;
    for (const FigureColumn& column : columns) headings.push_back(fmt::format("{}-based", to_text(*column.basis)));
    return headings;
}

}  // namespace

Section categories_section(const Result& result, int scope, const ReportOptions& options) {
    std::vector<FigureColumn> columns = figure_columns(result, scope, options.decimals);
    PrintedTable table = figures_table(headings_of(columns));
    for (Category category : all_categories()) {
        if (scope_of(category) != scope) continue;
        std::string status = status_of(result, category);
        if (status == "reported") table.add(category_row(columns, category, options.decimals));
        if (status == "not-calculated") table.add({name_of(category) + ": not calculated, for want of factors"});
        if (status == "not-applicable") table.add({name_of(category) + ": not applicable"});
        if (status == "excluded") table.add({excluded_text(result, category)});
    }
    table.add_bold(scope_row(columns, scope, options.decimals));
    Section section = titled(fmt::format("Scope {}, tonnes CO2e", scope), std::move(table));
    std::vector<std::string> silent = not_stated(result, scope);
    // Categories that nobody spoke of fill one line, not ten.
    if (!silent.empty()) section.blocks.emplace_back(Fact{"Not stated", silent});
    return section;
}

}  // namespace ghg
