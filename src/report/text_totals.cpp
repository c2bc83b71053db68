#include "report/printed.h"
#include "report/text_sections.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::size_t name_width = 60;
constexpr std::size_t figure_width = 16;

std::string figure_of(const Number& figure, const TextOptions& options) {
    return figure_text(figure, options.decimals);
}

}  // namespace

TextTable figures_table(std::size_t figures) {
    TextTable table{{{Align::left, name_width}}, {}, 0};
    for (std::size_t i = 0; i < figures; ++i) table.columns.push_back({Align::right, figure_width});
    return table;
}

std::string scopes_section(const Result& result, const TextOptions& options) {
    PrintedTotals totals = printed_totals(result.totals, options.decimals);
    auto text = [&](const Number& figure) { return figure_of(figure, options); };
    TextTable table = figures_table(2);
    table.add_bold({"Tonnes CO2e", "location-based", "market-based"});
    table.add({"Scope 1", text(totals.scope_1), text(totals.scope_1)});
    table.add({"Scope 2, location-based", text(totals.scope_2_location), ""});
    table.add({"Scope 2, market-based", "", text(totals.scope_2_market)});
    table.add({"Scope 3", text(totals.scope_3), text(totals.scope_3)});
    table.add_bold({"Total, location-based", text(totals.total_location), ""});
    table.add_bold({"Total, market-based", "", text(totals.total_market)});
    TextTable outside = figures_table(1);
    outside.add({"Outside the scopes: biogenic CO2, tonnes", text(totals.outside_scopes)});
    std::string section = render(table, {options.colour}) + "\n" + render(outside);
    if (!result.totals.of_which_upstream_in_scope_1.is_zero())
        section +=
            hanging("", fmt::format("Scope 1 exceeds the GHG Protocol definition by {} t CO2e (well_to_tank: scope-1).",
                                    text(totals.upstream_in_scope_1)));
    return section;
}

std::string non_co2_section(const Result& result, const TextOptions& options) {
    const Rfi& rfi = result.inventory->boundary.rfi;
    if (result.totals.of_which_non_co2.is_zero()) {
        if (rfi.kind == Rfi::Kind::included)
            return "Warming beyond CO2: not separable, the flight factors include it (rfi: included).\n";
        return rfi.kind == Rfi::Kind::none ? "Warming beyond CO2 of flights is not counted (rfi: none).\n" : "";
    }
    PrintedTotals totals = printed_totals(result.totals, options.decimals);
    auto text = [&](const Number& figure) { return figure_of(figure, options); };
    TextTable table = figures_table(2);
    table.add_bold({"Flights, tonnes CO2e", "location-based", "market-based"});
    table.add({"All scopes without warming beyond CO2", text(totals.total_location_without_non_co2),
               text(totals.total_market_without_non_co2)});
    table.add(
        {fmt::format("Of which warming beyond CO2 ({})", rfi_name(rfi)), text(totals.non_co2), text(totals.non_co2)});
    table.add_bold({"All scopes with it", text(totals.total_location), text(totals.total_market)});
    return render(table, {options.colour});
}

}  // namespace ghg
