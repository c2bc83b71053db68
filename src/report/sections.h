#pragma once

#include "domain/result.h"
#include "report/report_options.h"
#include "report/section.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How much is said: what fits a page, or also the gases and the files a document must name.
enum class Extent { page, document };

/// Everything a report for people says, section by section, in its order; text and Markdown lay it out. Sections with
/// nothing to say are left out. All figures are in tonnes by the printing rules of `report/printed.h`.
std::vector<Section> report_sections(const Result& result, const ReportOptions& options, Extent extent);

/// The sections, in that order. The first one's title is the organisation.
Section organisation_section(const Result& result);
Section choices_section(const Result& result, const ReportOptions& options);
Section scopes_section(const Result& result, const ReportOptions& options);
Section outside_section(const Result& result, const ReportOptions& options);
Section non_co2_section(const Result& result, const ReportOptions& options);
/// The categories of Scope 1, 2 or 3, adding up to the printed scope.
Section categories_section(const Result& result, int scope, const ReportOptions& options);
/// The groups asked for, adding up to the printed totals; empty when none was.
Section groups_section(const Result& result, const ReportOptions& options);
/// The lines of each category and basis, adding up to the printed category.
std::vector<Section> lines_sections(const Result& result, const ReportOptions& options);
/// Each gas in each scope: in tonnes CO2e, adding up to the printed scope; and the mass of those known by gas.
Section gases_section(const Result& result, const ReportOptions& options);
Section gas_masses_section(const Result& result, const ReportOptions& options);
/// Energy by carrier in MWh, and the part of it that instruments cover.
Section energy_section(const Result& result, const ReportOptions& options);
Section not_calculated_section(const Result& result);
/// The base year as reported and as restated, with each event and its counter; empty without a policy.
Section base_year_section(const Result& result, const ReportOptions& options);
Section target_section(const Result& result, const Progress& progress, const ReportOptions& options);
/// Offsets, removals and avoided emissions, which are in no total.
Section memo_section(const Result& result, const ReportOptions& options);
Section methods_section(const Result& result);
/// How far the totals may be off, where lines say so.
Section uncertainty_section(const Result& result, const ReportOptions& options);
/// The total, market-based, by the quality of its data as judged, indicator by indicator.
Section quality_section(const Result& result, const ReportOptions& options);
/// The part of each Scope 3 category that suppliers' own figures make up; empty where none does.
Section suppliers_section(const Result& result);
Section defaults_section(const Result& result, const ReportOptions& options);
Section stand_ins_section(const Result& result, const ReportOptions& options);
Section set_aside_section(const Result& result, const ReportOptions& options);
Section ledgers_section(const Result& result);
Section caveats_section(const Result& result, const ReportOptions& options);
/// The files the result was made from, with their SHA-256.
Section inputs_section(const Result& result);
/// How to see a worksheet, then that every activity is accounted for.
Section end_section(const Result& result);

/// A choice that moves results: what it is called and what the inventory takes. Flights' RFI, GWP set and the like.
struct TakenChoice {
    std::string name, taken;
};
std::vector<TakenChoice> choices_of(const Inventory& inventory);
/// The editions behind the lines' factors, sorted.
std::vector<std::string> editions_used(const Result& result);

/// A table of a name and figures, each figure's column in the same place in every section.
PrintedTable figures_table(const std::vector<std::string>& headings);
/// An indented table, without headings in text. The last column is figures where `figures_last`.
PrintedTable list_table(const std::vector<std::string>& headings, bool figures_last);
/// The table alone under a title; nothing when it has no rows.
Section titled(std::string title, PrintedTable table);

/// "RFI 1.9", or "RFI" where the inventory gives no number.
std::string rfi_name(const Rfi& rfi);
/// A scope's printed tonnes, or why there are none: "not stated", "not calculated".
std::string scope_figure(const Result& result, int scope, const Number& tonnes, unsigned decimals);
/// "12.40 t" from kg, for a figure that stands alone.
std::string tonnes_with_unit(const Number& kg, const ReportOptions& options);

}  // namespace ghg
