#include "report/printed.h"
#include "report/printed_scopes.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::string name_of(Category category) {
    int number = scope_3_number(category);
    return number == 0 ? fmt::format("  {}", to_text(category)) : fmt::format("  {:>2} {}", number, to_text(category));
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

std::vector<std::string> category_row(const std::vector<PrintedScope>& columns, Category category, unsigned decimals) {
    std::vector<std::string> row{name_of(category)};
    for (const PrintedScope& column : columns) {
        const Number* tonnes = column.find(category);
        row.push_back(tonnes == nullptr ? "" : figure_text(*tonnes, decimals));
    }
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

std::vector<std::string> scope_row(const Result& result, const std::vector<PrintedScope>& columns, int scope,
                                   unsigned decimals) {
    std::vector<std::string> row{fmt::format("Scope {}", scope)};
    for (const PrintedScope& column : columns) row.push_back(scope_figure(result, scope, column.tonnes, decimals));
    return row;
}

std::vector<std::string> headings_of(const std::vector<PrintedScope>& columns) {
    if (columns.size() == 1) return {"tonnes CO2e"};
    std::vector<std::string> headings;
    for (const PrintedScope& column : columns) headings.push_back(fmt::format("{}-based", to_text(*column.basis)));
    return headings;
}

}  // namespace

// A zero that was calculated is another thing than silence.
std::string scope_figure(const Result& result, int scope, const Number& tonnes, unsigned decimals) {
    auto has = [&](std::string_view status) {
        return std::ranges::any_of(result.categories, [&](const CategoryTotal& total) {
            return scope_of(total.category) == scope && total.status == status;
        });
    };
    if (has("reported")) return figure_text(tonnes, decimals);
    return has("not-calculated") ? "not calculated" : has("not-stated") ? "not stated" : figure_text(tonnes, decimals);
}

Section categories_section(const Result& result, int scope, const ReportOptions& options) {
    std::vector<PrintedScope> columns = printed_scopes(result, options.decimals);
    std::erase_if(columns, [&](const PrintedScope& column) { return column.scope != scope; });
    PrintedTable table = figures_table(headings_of(columns));
    for (Category category : all_categories()) {
        if (scope_of(category) != scope) continue;
        std::string status = status_of(result, category);
        if (status == "reported") table.add(category_row(columns, category, options.decimals));
        if (status == "not-calculated") table.add({name_of(category) + ": not calculated, for want of factors"});
        if (status == "not-applicable") table.add({name_of(category) + ": not applicable"});
        if (status == "excluded") table.add({excluded_text(result, category)});
    }
    table.add_bold(scope_row(result, columns, scope, options.decimals));
    Section section = titled(fmt::format("Scope {}, tonnes CO2e", scope), std::move(table));
    std::vector<std::string> silent = not_stated(result, scope);
    // Categories that nobody spoke of fill one line, not ten.
    if (!silent.empty()) section.blocks.emplace_back(Fact{"Not stated", silent});
    return section;
}

}  // namespace ghg
