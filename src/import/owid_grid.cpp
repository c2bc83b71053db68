#include "import/owid_grid.h"

#include "base/utf8.h"
#include "import/columns.h"
#include "import/grid_figures.h"
#include "import/iso_3166.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

namespace ghg {
namespace {

enum Column : std::size_t { entity, code, year, intensity };

std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool is_intensity(std::string_view header) {
    std::string words = lower_case(header);
    return words.find("carbon intensity") != std::string::npos ||
           words.find("emissions intensity") != std::string::npos;
}

// Headers without a unit are g, as the chart's description has it; any other mass is refused.
bool in_grams(std::string_view header) {
    std::string words = lower_case(header);
    std::size_t per = words.find("/kwh");
    if (per == std::string::npos)
        return words.find("kg") == std::string::npos && words.find("mwh") == std::string::npos;
    std::size_t begin = words.find_last_of(" (", per);
    return words.compare(begin == std::string::npos ? 0 : begin + 1, 4, "gco2") == 0;
}

// Codes of the publisher's own; Kosovo has none in ISO 3166, and is XK in our list of territories.
std::string_view region_of(std::string_view printed) { return printed == "OWID_KOS" ? "XK" : alpha_2(printed); }

std::string no_region(const std::string& code_printed, const std::string& name) {
    if (code_printed.empty() || code_printed == "OWID_WRL")
        return fmt::format("a group of countries, which has no code of ISO 3166: {}", name);
    return fmt::format("`{}` is no code of ISO 3166", code_printed);
}

void place(const ColumnRow& row, const std::string& header, GridTables& tables) {
    const auto& cells = row.cells;
    std::string name = fmt::format("{}, {}", cells[entity], cells[year]);
    auto when = year_of(cells[year]);
    if (!when) return tables.refuse(row.line, fmt::format("`{}` is not a year", cells[year]));
    if (has_hidden(cells[entity])) return tables.refuse(row.line, "a name holds a character that cannot be seen");
    std::string region(region_of(cells[code]));
    if (region.empty()) return tables.exclude(row.line, name, no_region(cells[code], cells[entity]));
    tables.add({.line = row.line,
                .year = *when,
                .name = name,
                .region = region,
                .id = "electricity.life-cycle." + region,
                .match = fmt::format("{{region: {}, basis: location}}", region),
                .stage = "life-cycle",
                .gas = "CO2e",
                .cite = fmt::format("row Entity {}, Year {}, column \"{}\"", cells[entity], cells[year], header),
                .printed = printed_figure(cells[intensity])});
}

TableHeadText head(int) {
    return {.gwp = "not-stated",
            .document = {"Carbon intensity of electricity", "Ember, processed by Our World in Data",
                         "https://ourworldindata.org/grapher/carbon-intensity-electricity", "CC-BY-4.0"},
            .note =
                "Life-cycle emissions of the electricity generated in the country, without grid losses. Whatever the "
                "header prints, Our World in Data describes the series as CO2e. The publisher does not state the "
                "GWP set."};
}

}  // namespace

ImportResult import_owid_grid(const ImportRequest& request) {
    ImportResult stopped;
    auto years = data_years(request.edition);
    ColumnFile file = read_columns(request.bytes,
                                   {{"Entity"}, {"Code"}, {"Year"}, {"Carbon intensity of electricity", is_intensity}});
    stopped.problems = std::move(file.problems);
    if (!years) stopped.problems.push_back(no_data_years(request.edition));
    if (stopped.problems.empty() && !in_grams(file.headers[intensity]))
        stopped.problems.push_back({1, fmt::format("the column `{}` is not in g per kWh", file.headers[intensity])});
    if (!stopped.problems.empty()) return stopped;
    GridTables tables(request, *years);
    for (const ColumnRow& row : file.rows) place(row, file.headers[intensity], tables);
    return tables.finish(head);
}

}  // namespace ghg
