#include "domain/gas.h"
#include "report/csv_cells.h"
#include "report/csv_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>
#include <functional>

namespace ghg {
namespace {

/// What a row is made of.
struct TrailRow {
    const Inventory& inventory;
    const EmissionLine& line;
    const Activity& activity;
};

struct TrailColumn {
    std::string name;
    std::function<std::string(const TrailRow&)> cell;  ///< finished
};

using TrailColumns = std::vector<TrailColumn>;

constexpr std::array<std::string_view, 5> common_gases{"CO2", "CH4", "CH4-fossil", "CH4-biogenic", "N2O"};

std::string unit_name(const Unit* unit) { return unit == nullptr ? "" : unit->name; }

std::string counted(const EmissionLine& line, Basis basis, const Number& kg) {
    return csv_number(!line.basis || *line.basis == basis ? kg : Number(0));
}

std::optional<Number> kg_of(const EmissionLine& line, std::string_view gas) {
    auto found = std::ranges::find(line.gases, gas, &GasAmount::gas);
    return found == line.gases.end() ? std::nullopt : found->kg;
}

std::optional<Number> co2e_of(const EmissionLine& line, std::string_view gas) {
    auto found = std::ranges::find(line.gases, gas, &GasAmount::gas);
    return found == line.gases.end() ? std::nullopt : std::optional(found->kg_co2e);
}

// Refrigerants and blends: their names stand in the column `gases`.
std::optional<Number> co2e_of_others(const EmissionLine& line) {
    std::optional<Number> sum;
    for (const GasAmount& amount : line.gases)
        if (!amount.outside_scopes && amount.gas != co2e && std::ranges::count(common_gases, amount.gas) == 0)
            sum = sum.value_or(Number(0)) + amount.kg_co2e;
    return sum;
}

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, "; ")); }

std::string steps_text(const EmissionLine& line) {
    std::vector<std::string> parts;
    for (const Step& step : line.steps)
        parts.push_back(
            fmt::format("{} {}{}{}", to_text(step.op), to_exact(step.by), step.unit.empty() ? "" : " ", step.unit));
    return joined(parts);
}

std::string step_notes(const EmissionLine& line) {
    std::vector<std::string> parts;
    for (const Step& step : line.steps) {
        std::string source = step.cite;
        if (!step.where.empty()) source += (source.empty() ? "" : ", ") + step.where.text();
        parts.push_back(source.empty() ? step.what.text() : fmt::format("{} [{}]", step.what, source));
    }
    return joined(parts);
}

std::string amount_text(const EmissionLine& line) {
    return csv_number(line.steps.empty() ? line.quantity.value : line.steps.back().after);
}

std::string emits_text(const Factor& factor) {
    std::vector<std::string> parts;
    for (const Emission& emission : factor.emits) parts.push_back(fmt::format("{} {}", emission.gas, emission.printed));
    return joined(parts);
}

// Only the values that turned a printed CO2e figure into a mass of gas.
std::string emits_gwp_text(const Factor& factor) {
    std::vector<std::string> parts;
    for (const Emission& emission : factor.emits)
        if (auto value = factor.gwp.values.find(emission.gas); emission.as_co2e && value != factor.gwp.values.end())
            parts.push_back(fmt::format("{} {}", emission.gas, to_exact(value->second)));
    if (!parts.empty() && !factor.gwp.id.empty()) parts.insert(parts.begin(), factor.gwp.id);
    return joined(parts);
}

std::string gases_text(const EmissionLine& line) {
    std::vector<std::string> parts;
    for (const GasAmount& amount : line.gases) {
        std::string mass = fmt::format("{} {} kg", amount.gas, to_exact(amount.kg.value_or(amount.kg_co2e)));
        if (amount.outside_scopes) mass += " outside";
        if (!amount.outside_scopes && amount.kg) mass += " x " + to_exact(amount.gwp);
        parts.push_back(std::move(mass));
    }
    return joined(parts);
}

std::string basis_text(const EmissionLine& line) { return line.basis ? std::string(to_text(*line.basis)) : ""; }

std::string path_of(const Inventory& inventory) { return inventory.source == nullptr ? "" : inventory.source->path; }

std::string place_text(const TrailRow& row) {
    const auto& rows = row.activity.rows;
    return rows && rows->count == 1 ? rows->first : to_text(row.line.where);
}

TrailColumns columns_of_place() {
    return {
        {"inventory", [](const TrailRow& row) { return csv_text(path_of(row.inventory)); }},
        {"from", [](const TrailRow& row) { return to_text(row.inventory.period.from); }},
        {"to", [](const TrailRow& row) { return to_text(row.inventory.period.to); }},
        {"scope", [](const TrailRow& row) { return std::to_string(scope_of(row.line.category)); }},
        {"category", [](const TrailRow& row) { return std::string(to_text(row.line.category)); }},
        {"basis", [](const TrailRow& row) { return basis_text(row.line); }},
        {"stage", [](const TrailRow& row) { return std::string(to_text(row.line.stage)); }},
    };
}

TrailColumns columns_of_kg() {
    return {
        {"kg_co2e", [](const TrailRow& row) { return csv_number(row.line.kg_co2e); }},
        {"in_total_location", [](const TrailRow& row) { return counted(row.line, Basis::location, row.line.kg_co2e); }},
        {"in_total_market", [](const TrailRow& row) { return counted(row.line, Basis::market, row.line.kg_co2e); }},
        {"kg_outside_scopes", [](const TrailRow& row) { return csv_number(row.line.kg_outside_scopes); }},
        {"in_outside_scopes",
         [](const TrailRow& row) { return counted(row.line, Basis::location, row.line.kg_outside_scopes); }},
    };
}

TrailColumns columns_of_gases() {
    TrailColumns columns;
    for (std::string_view gas : common_gases) {
        columns.push_back(
            {fmt::format("kg_{}", gas), [gas](const TrailRow& row) { return csv_number(kg_of(row.line, gas)); }});
        columns.push_back({fmt::format("kg_co2e_{}", gas),
                           [gas](const TrailRow& row) { return csv_number(co2e_of(row.line, gas)); }});
    }
    columns.push_back({"kg_co2e_other", [](const TrailRow& row) { return csv_number(co2e_of_others(row.line)); }});
    columns.push_back({"kg_co2e_unsplit", [](const TrailRow& row) { return csv_number(co2e_of(row.line, co2e)); }});
    return columns;
}

TrailColumns columns_of_activity() {
    return {
        {"line", [](const TrailRow& row) { return csv_text(row.line.name()); }},
        {"activity", [](const TrailRow& row) { return csv_text(row.activity.id); }},
        {"type", [](const TrailRow& row) { return csv_text(row.activity.type); }},
        {"site", [](const TrailRow& row) { return csv_text(row.activity.site); }},
        {"method", [](const TrailRow& row) { return csv_text(row.line.method); }},
        {"rung", [](const TrailRow& row) { return csv_text(row.line.rung); }},
        {"stand_in", [](const TrailRow& row) { return csv_text(row.line.stand_in); }},
        {"written", [](const TrailRow& row) { return csv_text(row.line.written()); }},
        {"where", [](const TrailRow& row) { return csv_text(place_text(row)); }},
        {"evidence", [](const TrailRow& row) { return csv_text(row.activity.evidence); }},
    };
}

TrailColumns columns_of_calculation() {
    return {
        {"quantity", [](const TrailRow& row) { return csv_number(row.line.quantity.value); }},
        {"unit", [](const TrailRow& row) { return csv_text(unit_name(row.line.quantity.unit)); }},
        {"steps", [](const TrailRow& row) { return csv_text(steps_text(row.line)); }},
        {"step_notes", [](const TrailRow& row) { return csv_text(step_notes(row.line)); }},
        {"amount", [](const TrailRow& row) { return amount_text(row.line); }},
        {"per", [](const TrailRow& row) { return csv_text(unit_name(row.line.factor->per)); }},
        {"factor", [](const TrailRow& row) { return csv_text(row.line.factor->name()); }},
        {"emits", [](const TrailRow& row) { return csv_text(emits_text(*row.line.factor)); }},
        {"emits_gwp", [](const TrailRow& row) { return csv_text(emits_gwp_text(*row.line.factor)); }},
        {"gwp_set", [](const TrailRow& row) { return csv_text(row.inventory.gwp.value); }},
        {"gases", [](const TrailRow& row) { return csv_text(gases_text(row.line)); }},
        {"cite", [](const TrailRow& row) { return csv_text(row.line.factor->cite); }},
        {"factor_where", [](const TrailRow& row) { return csv_text(to_line_text(row.line.factor->at)); }},
    };
}

// Numbers come first: they hold no comma, so that the simplest tools can add them up.
TrailColumns trail_columns() {
    TrailColumns all;
    for (const TrailColumns& part :
         {columns_of_place(), columns_of_kg(), columns_of_gases(), columns_of_activity(), columns_of_calculation()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace

std::string csv_line_heads() {
    std::vector<std::string> cells;
    for (const TrailColumn& column : trail_columns()) cells.push_back(column.name);
    return csv_line(cells);
}

std::string csv_line_row(const Inventory& inventory, const EmissionLine& line) {
    static const TrailColumns columns = trail_columns();
    std::vector<std::string> cells;
    TrailRow row{inventory, line, *line.activity};
    for (const TrailColumn& column : columns) cells.push_back(column.cell(row));
    return csv_line(cells);
}

std::string csv_lines(const std::vector<const Result*>& results) {
    std::string text = csv_line_heads();
    for (const Result* result : results)
        for (const EmissionLine& line : result->lines) text += csv_line_row(*result->inventory, line);
    return text;
}

}  // namespace ghg
