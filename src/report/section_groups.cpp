#include "report/printed.h"
#include "report/sections.h"

namespace ghg {
namespace {

// Location and market totals each add up to their own printed total.
std::vector<Number> column(const Result& result, Number Totals::*total, const Number& printed, unsigned decimals) {
    std::vector<Number> kg;
    for (const Group& group : result.groups) kg.push_back(group.totals.*total);
    return round_parts_tonnes(printed, kg, decimals);
}

}  // namespace

Section groups_section(const Result& result, const ReportOptions& options) {
    if (result.groups.empty()) return {};
    unsigned decimals = options.decimals;
    PrintedTotals printed = printed_totals(result.totals, decimals);
    std::vector<Number> location = column(result, &Totals::total_location, printed.total_location, decimals);
    std::vector<Number> market = column(result, &Totals::total_market, printed.total_market, decimals);
    PrintedTable table = figures_table({"Location-based", "Market-based"});
    for (std::size_t i = 0; i < result.groups.size(); ++i) {
        const std::string& value = result.groups[i].value;
        table.add({"  " + (value.empty() ? "(none)" : value), figure_text(location[i], decimals),
                   figure_text(market[i], decimals)});
    }
    table.add_bold(
        {"All scopes", figure_text(printed.total_location, decimals), figure_text(printed.total_market, decimals)});
    return titled("By " + result.groups.front().by + ", tonnes CO2e", std::move(table));
}

}  // namespace ghg
