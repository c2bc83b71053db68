#include "domain/gas.h"
#include "report/xlsx/book.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// Which emission of the factor a gas of the line comes from: the RFI line takes its CO2 alone.
std::size_t emission_number(const EmissionLine& line, std::size_t gas) {
    if (!line.uses_co2_only) return gas;
    const auto& emits = line.factor->emits;
    std::size_t at = 0;
    while (at + 1 < emits.size() && emits[at].gas != co2) ++at;
    return at;
}

Number per_unit(const Factor& factor, const Emission& emission) {
    return emission.as_co2e ? emission.kg / factor.gwp.values.at(emission.gas) : emission.kg;
}

const Number& amount_of(const EmissionLine& line) {
    return line.steps.empty() ? line.quantity.value : line.steps.back().after;
}

SheetCell group_cell(const Book& book, const EmissionLine& line, const std::string& gas) {
    if (book.result.groups.empty() || book.result.groups.front().by != "gas") return {};
    return number_cell(Number(static_cast<long>(group_number(book.result, line, gas))));
}

SheetRow row_of(const Book& book, std::size_t line_number, std::size_t gas_number, std::size_t own_row) {
    const EmissionLine& line = book.result.lines[line_number];
    const GasAmount& gas = line.gases[gas_number];
    std::size_t from = emission_number(line, gas_number);
    const Emission& emission = line.factor->emits[from];
    auto here = [&](std::size_t column) { return fmt::format("{}{}", column_name(column), own_row); };
    SheetRow row{text_cell(line.name()), number_cell(Number(scope_of(line.category))),
                 text_cell(to_text(line.category)), text_cell(basis_word(line.basis)), text_cell(gas.gas)};
    row.push_back(
        formula_cell(cell_name(book.names.lines, column_of::lines::amount, line_row(line_number)), amount_of(line)));
    row.push_back(formula_cell(
        cell_name(book.names.factors, column_of::factors::per_unit, book.factor_row.at(line.factor) + from),
        per_unit(*line.factor, emission)));
    row.push_back(formula_cell(here(column_of::gases::amount) + "*" + here(column_of::gases::per_unit),
                               gas.kg.value_or(gas.kg_co2e)));
    row.push_back(formula_cell(
        cell_name(book.names.gwp, column_of::gwp, book.gas_row.at(std::string(line.uses_co2_only ? co2 : gas.gas))),
        gas.gwp));
    SheetCell co2e_cell =
        formula_cell(here(column_of::gases::kg) + "*" + here(column_of::gases::gwp), gas.kg_co2e, Look::kg);
    row.push_back(gas.outside_scopes ? SheetCell{} : co2e_cell);
    row.push_back(gas.outside_scopes ? co2e_cell : SheetCell{});
    row.push_back(exact_cell(gas.kg));
    row.push_back(exact_cell(gas.kg_co2e));
    row.push_back(group_cell(book, line, std::string(gas.gas)));
    return row;
}

}  // namespace

Sheet gases_sheet(const Book& book) {
    std::string group = !book.result.groups.empty() && book.result.groups.front().by == "gas" ? "Group by gas" : "";
    Sheet sheet{book.names.gases,
                {22, 6, 24, 9, 16, 14, 16, 18, 8, 16, 18, 20, 20, 10},
                {text_row({"Line", "Scope", "Category", "Basis", "Gas", "Amount", "kg per unit",
                           "kg (of CO2e where the gas is CO2e)", "GWP", "kg CO2e", "kg outside scopes", "kg, exact",
                           "kg CO2e, exact", group},
                          Look::heading)},
                true};
    for (std::size_t i = 0; i < book.result.lines.size(); ++i)
        for (std::size_t gas = 0; gas < book.result.lines[i].gases.size(); ++gas)
            sheet.rows.push_back(row_of(book, i, gas, sheet.next_row()));
    return sheet;
}

}  // namespace ghg
