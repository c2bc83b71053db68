#pragma once

#include "domain/comparison.h"
#include "report/report_options.h"
#include "report/section.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How a comparison of two inventories is written.
struct CompareOptions {
    ReportOptions printing;
    std::size_t top = 10;  ///< activities that are written out in text and Markdown; JSON has all
};

/// One form of the comparison.
struct CompareFormat {
    std::string_view name;
    std::string (*write)(const Comparison& comparison, const CompareOptions& options);
};

/// All of them, the first one the default: text, json, markdown.
const std::vector<CompareFormat>& compare_formats();
/// Null when there is none.
const CompareFormat* find_compare_format(std::string_view name);

/// What text and Markdown lay out: what is compared, the change of each total, its effects, and what moved most. All
/// parts add up in print.
std::vector<Section> compare_sections(const Comparison& comparison, const CompareOptions& options);

/// Keys as the contract has them (DESIGN, section 7): always all seven effects of every total; the same for each
/// activity that counts in either inventory. Masses in kg, nothing rounded that ends; the effects add up to the change
/// as printed.
std::string compare_json(const Comparison& comparison, const CompareOptions& options);

}  // namespace ghg
