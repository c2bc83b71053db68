#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>

namespace ghg {

Section scopes_section(const Result& result, const ReportOptions& options) {
    PrintedTotals totals = printed_totals(result.totals, options.decimals);
    auto text = [&](const Number& figure) { return figure_text(figure, options.decimals); };
    auto scope = [&](int number, const Number& figure) {
        return scope_figure(result, number, figure, options.decimals);
    };
    PrintedTable table = figures_table({"location-based", "market-based"});
    table.add({"Scope 1", scope(1, totals.scope_1), scope(1, totals.scope_1)});
    table.add({"Scope 2, location-based", scope(2, totals.scope_2_location), ""});
    table.add({"Scope 2, market-based", "", scope(2, totals.scope_2_market)});
    table.add({"Scope 3", scope(3, totals.scope_3), scope(3, totals.scope_3)});
    table.add_bold({"Total, location-based", text(totals.total_location), ""});
    table.add_bold({"Total, market-based", "", text(totals.total_market)});
    return titled("Tonnes CO2e", std::move(table));
}

Section outside_section(const Result& result, const ReportOptions& options) {
    PrintedTotals totals = printed_totals(result.totals, options.decimals);
    PrintedTable table = figures_table({"tonnes"});
    table.headed = false;
    table.add({"Outside the scopes: biogenic CO2, tonnes", figure_text(totals.outside_scopes, options.decimals)});
    Section section = titled("", std::move(table));
    if (!result.totals.of_which_upstream_in_scope_1.is_zero())
        section.blocks.emplace_back(
            Sentence{fmt::format("Scope 1 exceeds the GHG Protocol definition by {} t CO2e (well_to_tank: scope-1).",
                                 figure_text(totals.upstream_in_scope_1, options.decimals))});
    return section;
}

Section non_co2_section(const Result& result, const ReportOptions& options) {
    const Rfi& rfi = result.inventory->boundary.rfi;
    if (result.totals.of_which_non_co2.is_zero()) {
        if (rfi.kind == Rfi::Kind::included)
            return {"",
                    {Sentence{"Warming beyond CO2: not separable, the flight factors include it (rfi: included)."}}};
        if (rfi.kind == Rfi::Kind::none)
            return {"", {Sentence{"Warming beyond CO2 of flights is not counted (rfi: none)."}}};
        return {};
    }
    PrintedTotals totals = printed_totals(result.totals, options.decimals);
    auto text = [&](const Number& figure) { return figure_text(figure, options.decimals); };
    PrintedTable table = figures_table({"location-based", "market-based"});
    table.add({"All scopes without warming beyond CO2", text(totals.total_location_without_non_co2),
               text(totals.total_market_without_non_co2)});
    table.add(
        {fmt::format("Of which warming beyond CO2 ({})", rfi_name(rfi)), text(totals.non_co2), text(totals.non_co2)});
    table.add_bold({"All scopes with it", text(totals.total_location), text(totals.total_market)});
    return titled("Flights, tonnes CO2e", std::move(table));
}

}  // namespace ghg
