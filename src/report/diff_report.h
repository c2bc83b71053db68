#pragma once

#include "domain/tables_compared.h"
#include "report/report_options.h"
#include "report/section.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How a comparison of tables is written.
struct DiffOptions {
    ReportOptions printing;
    std::size_t limit = 50;  ///< rows of each list that are written out in text, Markdown and annotations; JSON has all
};

/// One form of the comparison.
struct DiffFormat {
    std::string_view name;
    std::string (*write)(const TablesCompared& compared, const DiffOptions& options);
};

/// All of them, the first one the default: text, markdown, json, github.
const std::vector<DiffFormat>& diff_formats();
/// Null when there is none.
const DiffFormat* find_diff_format(std::string_view name);

/// What text and Markdown lay out: what differs, then what it does to each inventory, the parts adding up.
std::vector<Section> diff_sections(const TablesCompared& compared, const DiffOptions& options);

/// Keys as the contract has them (DESIGN, section 7); masses in kg, nothing rounded that ends.
std::string diff_json(const TablesCompared& compared, const DiffOptions& options);
/// Workflow commands of GitHub: an error for each inventory that moves more than was allowed, a notice for the others
/// and for each row, beside its line.
std::string diff_github(const TablesCompared& compared, const DiffOptions& options);

/// The row a change is put down to, in words: "a instead of b", "b answers no more".
std::string cause_text(const RowImpact& row);
/// "3 changed, 1 added, 0 removed, 1 627 alike".
std::string diff_counts(const TablesCompared& compared);

}  // namespace ghg
