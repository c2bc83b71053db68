#include "import/aib_mixes.h"

#include "base/utf8.h"
#include "domain/region.h"
#include "import/columns.h"
#include "import/grid_figures.h"

#include <fmt/format.h>

namespace ghg {
namespace {

enum Column : std::size_t { country, name, mix, data_year, grams, note };

constexpr std::string_view residual = "residual_mix";
constexpr std::string_view production = "production_mix";

std::string fault_of(const ColumnRow& row) {
    const auto& cells = row.cells;
    if (cells[country].size() != 2 || !is_region_code(cells[country]))
        return fmt::format("`{}` is not an ISO 3166 country code", cells[country]);
    if (cells[mix] != residual && cells[mix] != production) return fmt::format("the mix `{}` is not known", cells[mix]);
    if (!year_of(cells[data_year])) return fmt::format("`{}` is not a year", cells[data_year]);
    return has_hidden(cells[name] + cells[note]) ? "a text holds a character that cannot be seen" : "";
}

void place(const ColumnRow& row, GridTables& tables) {
    const auto& cells = row.cells;
    if (std::string fault = fault_of(row); !fault.empty()) return tables.refuse(row.line, fault);
    bool is_residual = cells[mix] == residual;
    std::string words = is_residual ? "residual mix" : "production mix";
    std::string row_name = fmt::format("{}, {} {}", cells[name], words, cells[data_year]);
    PrintedFigure printed = printed_figure(cells[grams]);
    if (is_residual && printed.value && printed.value->is_zero())
        return tables.exclude(row.line, row_name,
                              "a residual mix of 0: none is left or defined, which is not a clean one");
    tables.add({.line = row.line,
                .year = *year_of(cells[data_year]),
                .name = row_name,
                .region = cells[country],
                .id = fmt::format("electricity.{}.{}", is_residual ? "residual" : "production", cells[country]),
                .match = is_residual
                             ? fmt::format("{{region: {}, instrument: residual, basis: market}}", cells[country])
                             : fmt::format("{{region: {}, basis: location}}", cells[country]),
                .stage = "generation",
                .gas = "CO2",
                .cite = fmt::format("{}, row {}, column {}", words, cells[name], cells[data_year]),
                .note = cells[note],
                .printed = std::move(printed)});
}

TableHeadText head(int year) {
    return {.document = {fmt::format("European Residual Mixes {}", year), "Association of Issuing Bodies (AIB)",
                         "https://www.aib-net.org/facts/european-residual-mix",
                         "no licence to pass the table on is stated"},
            .published = std::to_string(year + 1),
            .note =
                "Direct CO2 of generation. Whether the figures are CO2 or CO2e is disputed; they are taken as CO2. A "
                "production mix is of what is generated in the country, not of what is used there."};
}

}  // namespace

ImportResult import_aib_mixes(const ImportRequest& request) {
    ImportResult stopped;
    auto years = data_years(request.edition);
    ColumnFile file =
        read_columns(request.bytes, {{"country"}, {"name"}, {"mix"}, {"data_year"}, {"gCO2_per_kWh"}, {"note"}});
    stopped.problems = std::move(file.problems);
    if (!years) stopped.problems.push_back(no_data_years(request.edition));
    if (!stopped.problems.empty()) return stopped;
    GridTables tables(request, *years);
    for (const ColumnRow& row : file.rows) place(row, tables);
    return tables.finish(head);
}

}  // namespace ghg
