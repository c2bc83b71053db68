#include "report/checked.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count == 0 ? "no" : std::to_string(count), count == 1 ? one : many);
}

}  // namespace

std::size_t errors_in(const Checked& checked) {
    return static_cast<std::size_t>(std::ranges::count_if(
        checked.findings, [](const Finding& found) { return found.diagnostic.severity == Severity::error; }));
}

std::size_t caveats_in(const Checked& checked) { return checked.findings.size() - errors_in(checked); }

Diagnostics with_tonnage(const Checked& checked) {
    Diagnostics told;
    for (const Finding& found : checked.findings) {
        told.push_back(found.diagnostic);
        if (found.kg_co2e)
            told.back().says += fmt::format(" ({} t CO2e)", to_grouped(*found.kg_co2e / Number(1000), 2));
    }
    return told;
}

std::string counts_text(const Checked& checked) {
    std::string text = checked.activities ? counted(*checked.activities, "activity", "activities") + ", " : "";
    if (checked.tables)
        text += counted(*checked.tables, "table", "tables") + ", " + counted(checked.rows, "row", "rows") + ", ";
    return text + counted(errors_in(checked), "error", "errors") + ", " +
           counted(caveats_in(checked), "caveat", "caveats");
}

}  // namespace ghg
