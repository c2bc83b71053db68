#include "report/sections.h"

#include "report/printed.h"

#include <algorithm>

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

std::vector<Section> report_sections(const Result& result, const ReportOptions& options) {
    std::vector<Section> sections{
        organisation_section(result),           choices_section(result, options),
        scopes_section(result, options),        outside_section(result, options),
        non_co2_section(result, options),       categories_section(result, 1, options),
        categories_section(result, 2, options), categories_section(result, 3, options),
        groups_section(result, options),        not_calculated_section(result),
    };
    for (const Progress& progress : result.progress)
        if (progress.target != nullptr) sections.push_back(target_section(result, progress, options));
    for (Section& section : std::vector<Section>{
             methods_section(result),
             defaults_section(result, options),
             stand_ins_section(result, options),
             set_aside_section(result, options),
             caveats_section(result, options),
             end_section(result),
         })
        sections.push_back(std::move(section));
    std::erase_if(sections, [](const Section& section) { return section.blocks.empty(); });
    return sections;
}

}  // namespace ghg
