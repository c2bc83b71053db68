#include "domain/gas.h"
#include "report/printed.h"
#include "report/printed_scopes.h"
#include "report/sections.h"

#include <algorithm>
#include <set>

namespace ghg {
namespace {

constexpr int outside = 0;

const GasTotal* find(const Result& result, const std::string& gas, int scope, std::optional<Basis> basis) {
    auto found = std::ranges::find_if(result.gases, [&](const GasTotal& total) {
        return total.gas == gas && total.scope == scope && total.basis == basis;
    });
    return found == result.gases.end() ? nullptr : &*found;
}

// In order of the alphabet, without what is in no scope.
std::vector<std::string> gases_in_scopes(const Result& result) {
    std::set<std::string> names;
    for (const GasTotal& total : result.gases)
        if (total.scope != outside) names.insert(total.gas);
    return {names.begin(), names.end()};
}

// Each gas's tonnes CO2e in a scope, adding up to the printed scope; empty where the scope has none of it.
std::vector<std::string> column_of(const Result& result, const std::vector<std::string>& gases,
                                   const PrintedScope& scope, unsigned decimals) {
    std::vector<Number> kg;
    for (const std::string& gas : gases)
        if (const GasTotal* total = find(result, gas, scope.scope, scope.basis)) kg.push_back(total->kg_co2e);
    std::vector<Number> tonnes = round_parts_tonnes(scope.tonnes, kg, decimals);
    std::vector<std::string> cells;
    std::size_t next = 0;
    for (const std::string& gas : gases) {
        bool there = find(result, gas, scope.scope, scope.basis) != nullptr;
        cells.push_back(there ? figure_text(tonnes[next++], decimals) : "");
    }
    return cells;
}

std::vector<std::string> mass_row(const Result& result, const std::string& gas, unsigned decimals) {
    auto cell = [&](int scope, std::optional<Basis> basis) {
        const GasTotal* total = find(result, gas, scope, basis);
        return total == nullptr || !total->kg ? "" : to_grouped(*total->kg, decimals);
    };
    return {gas,
            cell(1, std::nullopt),
            cell(2, Basis::location),
            cell(2, Basis::market),
            cell(3, std::nullopt),
            cell(outside, std::nullopt)};
}

std::string name_of(const std::string& gas) { return gas == co2e ? "CO2e, not split by gas" : gas; }

}  // namespace

Section gases_section(const Result& result, const ReportOptions& options) {
    std::vector<std::string> gases = gases_in_scopes(result);
    if (gases.empty()) return {};
    std::vector<PrintedScope> scopes = printed_scopes(result, options.decimals);
    PrintedTable table = figures_table({"Scope 1", "Scope 2, location-based", "Scope 2, market-based", "Scope 3"});
    for (const std::string& gas : gases) table.add({name_of(gas)});
    PrintedRow sums{{"All gases"}, true};
    for (const PrintedScope& scope : scopes) {
        std::vector<std::string> column = column_of(result, gases, scope, options.decimals);
        for (std::size_t i = 0; i < gases.size(); ++i) table.rows[i].cells.push_back(column[i]);
        sums.cells.push_back(figure_text(scope.tonnes, options.decimals));
    }
    table.rows.push_back(std::move(sums));
    return titled("By gas and scope, tonnes CO2e", std::move(table));
}

Section gas_masses_section(const Result& result, const ReportOptions& options) {
    PrintedTable table =
        figures_table({"Scope 1", "Scope 2, location-based", "Scope 2, market-based", "Scope 3", "Outside the scopes"});
    std::set<std::string> names;
    for (const GasTotal& total : result.gases)
        if (total.kg) names.insert(total.gas);
    for (const std::string& gas : names) table.add(mass_row(result, gas, options.decimals));
    return titled("Mass of each gas, kg", std::move(table));
}

}  // namespace ghg
