#include "report/diff_report.h"

#include "report/section_markdown.h"
#include "report/section_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string diff_text(const TablesCompared& compared, const DiffOptions& options) {
    return sections_text(diff_sections(compared, options), Style{options.printing.colour});
}

std::string diff_markdown(const TablesCompared& compared, const DiffOptions& options) {
    return sections_markdown(diff_sections(compared, options));
}

}  // namespace

const std::vector<DiffFormat>& diff_formats() {
    static const std::vector<DiffFormat> formats = {
        {"text", diff_text}, {"markdown", diff_markdown}, {"json", diff_json}, {"github", diff_github}};
    return formats;
}

const DiffFormat* find_diff_format(std::string_view name) {
    for (const DiffFormat& format : diff_formats())
        if (format.name == name) return &format;
    return nullptr;
}

std::string cause_text(const RowImpact& row) {
    if (row.name.empty() && row.instead_of.empty()) return "bands, distances, types or units";
    if (row.name.empty()) return row.instead_of + " answers no more";
    return row.instead_of.empty() ? row.name : fmt::format("{} instead of {}", row.name, row.instead_of);
}

std::string diff_counts(const TablesCompared& compared) {
    auto count = [](std::size_t number) { return to_grouped(Number(static_cast<long>(number)), 0); };
    const TableDiff& diff = compared.diff;
    return fmt::format("{} changed, {} added, {} removed, {} alike", count(diff.changed.size()),
                       count(diff.added.size()), count(diff.removed.size()), count(diff.alike));
}

}  // namespace ghg
