#include "report/change_tables.h"

#include "domain/impact.h"
#include "report/printed.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

struct Column {
    const char* heading;
    Number Totals::*total;
    Number PrintedTotals::*printed;
    bool sum;  // of scopes
};

constexpr std::array<Column, 7> columns{
    {{"Scope 1", &Totals::scope_1, &PrintedTotals::scope_1, false},
     {"2, location", &Totals::scope_2_location, &PrintedTotals::scope_2_location, false},
     {"2, market", &Totals::scope_2_market, &PrintedTotals::scope_2_market, false},
     {"Scope 3", &Totals::scope_3, &PrintedTotals::scope_3, false},
     {"All, location", &Totals::total_location, &PrintedTotals::total_location, true},
     {"All, market", &Totals::total_market, &PrintedTotals::total_market, true},
     {"Outside", &Totals::outside_scopes, &PrintedTotals::outside_scopes, false}}};

constexpr unsigned decimals_of_percent = 2;

}  // namespace

std::string signed_text(const Number& printed, unsigned decimals) {
    return (printed > Number(0) ? "+" : "") + figure_text(printed, decimals);
}

std::string relative_text(const Number& was, const Number& now) {
    auto change = relative_change(was, now);
    if (!change) return "new";
    return fmt::format("{}{} %", *change > Number(0) ? "+" : "",
                       to_grouped(*change * Number(100), decimals_of_percent));
}

PrintedTable change_table(const Totals& was, const Totals& now, unsigned decimals) {
    PrintedTotals printed_was = printed_totals(was, decimals), printed_now = printed_totals(now, decimals);
    PrintedTable table{{{"", Align::left, 26},
                        {"Was", Align::right},
                        {"Is", Align::right},
                        {"Change", Align::right},
                        {"", Align::right}}};
    table.headed = true;
    auto add = [&](const char* name, Number Totals::*total, Number PrintedTotals::*printed, bool bold) {
        Number before = printed_was.*printed, after = printed_now.*printed;
        PrintedRow row{{name, figure_text(before, decimals), figure_text(after, decimals),
                        signed_text(after - before, decimals), relative_text(was.*total, now.*total)},
                       bold};
        table.rows.push_back(std::move(row));
    };
    add("Scope 1", &Totals::scope_1, &PrintedTotals::scope_1, false);
    add("Scope 2, location-based", &Totals::scope_2_location, &PrintedTotals::scope_2_location, false);
    add("Scope 2, market-based", &Totals::scope_2_market, &PrintedTotals::scope_2_market, false);
    add("Scope 3", &Totals::scope_3, &PrintedTotals::scope_3, false);
    add("Total, location-based", &Totals::total_location, &PrintedTotals::total_location, true);
    add("Total, market-based", &Totals::total_market, &PrintedTotals::total_market, true);
    return table;
}

PrintedTable parts_table(const std::string& heading, const MovedBy& parts, const Totals& was, const Totals& now,
                         ChangeColumns told, unsigned decimals) {
    PrintedTotals printed_was = printed_totals(was, decimals), printed_now = printed_totals(now, decimals);
    PrintedTable table{{{heading}}};
    std::vector<PrintedRow> rows;
    for (const auto& [name, moved] : parts) rows.push_back({{"  " + name}, false});
    PrintedRow sum{{"Change"}, true};
    for (const Column& column : columns) {
        if (column.sum && told == ChangeColumns::scopes) continue;
        std::vector<Number> kg;
        for (const auto& [name, moved] : parts) kg.push_back(moved.*column.total);
        if (std::ranges::all_of(kg, &Number::is_zero)) continue;
        Number whole = printed_now.*column.printed - printed_was.*column.printed;
        std::vector<Number> printed = round_parts_tonnes(whole, kg, decimals);
        table.columns.push_back({column.heading, Align::right});
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i].cells.push_back(signed_text(printed[i], decimals));
        sum.cells.push_back(signed_text(whole, decimals));
    }
    table.rows = std::move(rows);
    table.rows.push_back(std::move(sum));
    table.headed = true;
    return table;
}

}  // namespace ghg
