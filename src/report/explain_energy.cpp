#include "report/explain_energy.h"

#include "report/explain_line.h"
#include "report/wrap.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string content_text(const Ratio& content) {
    return worksheet_item("Content", fmt::format("x {}: {}", content.printed, content.name())) +
           worksheet_item("Cited", content.cite) + worksheet_item("File", to_line_text(content.at));
}

std::string total_text(const EnergyUse& use) {
    if (!use.mwh) return "not in MWh: no edition has an energy content of it";
    std::string value = use.heating_value.empty() ? "" : fmt::format(", {} heating value", use.heating_value);
    std::string covered =
        use.covered_mwh.is_zero() ? "" : fmt::format(", {} MWh by instruments", to_decimal(use.covered_mwh));
    return fmt::format("{} MWh{}{}", to_decimal(*use.mwh), value, covered);
}

}  // namespace

std::string energy_worksheet(const EnergyUse& use) {
    std::string text =
        hanging("", fmt::format("{}: energy used, {}", use.activity->id, use.carrier)) +
        worksheet_item("Quantity", fmt::format("{} {}", to_decimal(use.quantity.value), use.quantity.unit->name));
    if (use.content != nullptr) text += content_text(*use.content);
    return text + worksheet_item("Total", total_text(use));
}

}  // namespace ghg
