#include "report/sections.h"

#include "report/printed.h"

namespace ghg {
namespace {

constexpr std::size_t name_width = 60;
constexpr std::size_t figure_width = 16;
constexpr std::size_t list_indent = 2;

}  // namespace

PrintedTable figures_table(const std::vector<std::string>& headings) {
    PrintedTable table{{{"", Align::left, name_width}}, {}, 0, true};
    for (const std::string& heading : headings) table.columns.push_back({heading, Align::right, figure_width});
    return table;
}

PrintedTable list_table(const std::vector<std::string>& headings, bool figures_last) {
    PrintedTable table{{}, {}, list_indent};
    for (const std::string& heading : headings) table.columns.push_back({heading});
    if (figures_last) table.columns.back().align = Align::right;
    return table;
}

Section titled(std::string title, PrintedTable table) {
    if (table.rows.empty()) return {};
    return {std::move(title), {std::move(table)}};
}

std::string tonnes_with_unit(const Number& kg, const ReportOptions& options) {
    return tonnes_text(kg, options.decimals) + " t";
}

std::vector<Section> report_sections(const Result& result, const ReportOptions& options, Extent extent) {
    std::vector<Section> sections;
    auto add = [&](Section section) {
        if (!section.blocks.empty()) sections.push_back(std::move(section));
    };
    bool document = extent == Extent::document;
    add(organisation_section(result));
    add(choices_section(result, options));
    add(scopes_section(result, options));
    add(outside_section(result, options));
    add(non_co2_section(result, options));
    for (int scope : {1, 2, 3}) add(categories_section(result, scope, options));
    if (document) add(gases_section(result, options));
    if (document) add(gas_masses_section(result, options));
    add(groups_section(result, options));
    if (options.lines)
        for (Section& section : lines_sections(result, options)) add(std::move(section));
    add(energy_section(result, options));
    add(not_calculated_section(result));
    add(base_year_section(result, options));
    for (const Progress& progress : result.progress)
        if (progress.target != nullptr) add(target_section(result, progress, options));
    add(memo_section(result, options));
    add(methods_section(result));
    add(suppliers_section(result));
    add(quality_section(result, options));
    add(uncertainty_section(result, options));
    add(defaults_section(result, options));
    add(stand_ins_section(result, options));
    add(set_aside_section(result, options));
    add(ledgers_section(result));
    add(caveats_section(result, options));
    if (document) add(inputs_section(result));
    add(end_section(result));
    return sections;
}

}  // namespace ghg
