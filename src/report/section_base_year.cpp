#include "report/printed.h"
#include "report/recalculation_words.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr unsigned percent_decimals = 1;

std::string signed_tonnes(const Number& kg, const ReportOptions& options) {
    std::string text = tonnes_with_unit(kg, options);
    return kg.is_negative() ? text : "+" + text;
}

std::string basis_words(const BaseYear& base) { return fmt::format("{}-based", to_text(base.basis)); }

void add_totals(PrintedTable& table, const BaseYear& base, const ReportOptions& options) {
    table.add({"Total, " + basis_words(base), "as reported", tonnes_with_unit(base.original_kg, options)});
    if (base.restated_kg != base.original_kg)
        table.add({"Total, " + basis_words(base), "restated", tonnes_with_unit(base.restated_kg, options)});
}

void add_steps(PrintedTable& table, const BaseYear& base, const ReportOptions& options) {
    for (const RecalculationStep& step : base.steps)
        table.add({step.event->date, fmt::format("{}, {}", step.event->id, to_text(step.event->kind)),
                   step.event->because, basis_words(base), signed_tonnes(step.event->change_kg, options),
                   to_fixed(step.cumulative_share * Number(100), percent_decimals) + " %", recalculation_words(step)});
}

}  // namespace

Section base_year_section(const Result& result, const ReportOptions& options) {
    if (result.base_year.empty()) return {};
    const BaseYearPolicy& policy = *result.inventory->base_year;
    PrintedTable totals = list_table({"Base year", "", "CO2e"}, true);
    PrintedTable steps =
        list_table({"Date", "Event", "Because", "Basis", "Change", "Counter", "What came of it"}, false);
    for (const BaseYear& base : result.base_year) {
        add_totals(totals, base, options);
        add_steps(steps, base, options);
    }
    Section section{fmt::format("Base year {}, recalculated when changes together reach {} % of its total", policy.year,
                                to_decimal(policy.threshold * Number(100))),
                    {}};
    if (!policy.policy.empty()) section.blocks.emplace_back(Fact{"Policy", {policy.policy}});
    section.blocks.emplace_back(std::move(totals));
    if (!steps.rows.empty()) section.blocks.emplace_back(std::move(steps));
    return section;
}

}  // namespace ghg
