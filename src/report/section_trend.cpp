#include "report/section_trend.h"

#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <functional>

namespace ghg {
namespace {

struct TrendRow {
    const char* name;
    Number PrintedTotals::*figure;
    bool bold = false;
};

constexpr std::array<TrendRow, 6> rows{{{"Scope 1", &PrintedTotals::scope_1},
                                        {"Scope 2, location-based", &PrintedTotals::scope_2_location},
                                        {"Scope 2, market-based", &PrintedTotals::scope_2_market},
                                        {"Scope 3", &PrintedTotals::scope_3},
                                        {"Total, location-based", &PrintedTotals::total_location, true},
                                        {"Total, market-based", &PrintedTotals::total_market, true}}};

using TotalsOf = std::function<const Totals&(const Result&)>;

std::string year_name(const Result& result) {
    const Period& period = result.inventory->period;
    return period == whole_year(result.inventory->year)
               ? std::to_string(result.inventory->year)
               : fmt::format("{} to {}", to_text(period.from), to_text(period.to));
}

PrintedTable years_table(const std::vector<const Result*>& years, const TotalsOf& totals,
                         const ReportOptions& options) {
    std::vector<std::string> headings;
    std::vector<PrintedTotals> printed;
    for (const Result* year : years) {
        headings.push_back(year_name(*year));
        printed.push_back(printed_totals(totals(*year), options.decimals));
    }
    PrintedTable table{{{"", Align::left}}, {}, 0, true};
    for (const std::string& heading : headings) table.columns.push_back({heading, Align::right});
    for (const TrendRow& row : rows) {
        std::vector<std::string> cells{row.name};
        for (const PrintedTotals& year : printed) cells.push_back(figure_text(year.*row.figure, options.decimals));
        row.bold ? table.add_bold(std::move(cells)) : table.add(std::move(cells));
    }
    return table;
}

// Said beside the like-for-like figures, which are not like in this.
Section unlike_section(const std::vector<const Result*>& years) {
    PrintedTable table = list_table({"Year", "What"}, true);
    for (const Result* year : years)
        for (const std::string& differs : year->like_for_like->differs) table.add({year_name(*year), differs});
    return titled("Not alike, also like-for-like: as each year has it", std::move(table));
}

Section kept_section(const std::vector<const Result*>& years, const ReportOptions& options) {
    PrintedTable table = list_table({"Year", "Activity", "Why", "CO2e"}, true);
    for (const Result* year : years) {
        const LikeForLike& like = *year->like_for_like;
        if (!like.impossible.empty())
            table.add(
                {year_name(*year), "all of it", like.impossible, tonnes_with_unit(year->totals.total_market, options)});
        for (const KeptAsReported& kept : like.kept)
            table.add({year_name(*year), kept.activity, kept.why, tonnes_with_unit(kept.kg_co2e, options)});
    }
    return titled("Not recalculated: as reported in both, tonnes market-based", std::move(table));
}

}  // namespace

std::vector<Section> trend_sections(const std::vector<const Result*>& results, const ReportOptions& options) {
    if (results.size() > 1 && !results.front()->no_trend.empty())
        return {{"No trend",
                 {Sentence{fmt::format("These inventories are no years of one: {}.", results.front()->no_trend)}}}};
    bool are_years = std::ranges::all_of(results, [](const Result* year) { return year->like_for_like.has_value(); });
    if (results.size() < 2 || !are_years) return {};
    std::vector<const Result*> years = results;
    std::ranges::stable_sort(years, {}, [](const Result* year) { return year->inventory->period.from; });
    std::vector<Section> sections;
    sections.push_back({"Trend as reported, tonnes CO2e",
                        {years_table(
                            years, [](const Result& year) -> const Totals& { return year.totals; }, options)}});
    auto like = [](const Result& year) -> const Totals& { return year.like_for_like->totals; };
    sections.push_back(
        {"Trend like-for-like, tonnes CO2e",
         {years_table(years, like, options),
          Sentence{fmt::format("Every year with the factors, GWP set, RFI and well-to-tank of {}, also outside the "
                               "years they are of.",
                               years.front()->like_for_like->by)}}});
    if (Section unlike = unlike_section(years); !unlike.blocks.empty()) sections.push_back(std::move(unlike));
    if (Section kept = kept_section(years, options); !kept.blocks.empty()) sections.push_back(std::move(kept));
    return sections;
}

}  // namespace ghg
