#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

namespace ghg {
namespace {

constexpr int kg_per_tonne = 1000;  // a MWh is rounded as a tonne is

using Figures = std::vector<Number>;

std::string name_of(const EnergyTotal& total) {
    std::string name = fmt::format("  Scope {} {}", total.scope, total.carrier);
    return total.heating_value.empty() ? name : fmt::format("{}, {} heating value", name, total.heating_value);
}

/// One column: its sum, rounded, and its parts, which add up to it.
struct EnergyColumn {
    Number sum;
    Figures parts;
};

EnergyColumn column(const std::vector<EnergyTotal>& totals, Number EnergyTotal::*figure, unsigned decimals) {
    EnergyColumn made;
    for (const EnergyTotal& total : totals) {
        made.parts.push_back(total.*figure);
        made.sum += total.*figure;
    }
    made.sum = round_tonnes(made.sum * Number(kg_per_tonne), decimals);
    made.parts = round_parts(made.sum, made.parts, decimals);
    return made;
}

Fact not_in_mwh(const std::vector<EnergyUse>& uses) {
    Fact fact{"Not in MWh", {}};
    for (const EnergyUse& use : uses)
        if (!use.mwh)
            fact.items.push_back(fmt::format("{} {} of {} ({})", to_decimal(use.quantity.value),
                                             use.quantity.unit->name, use.carrier, use.activity->id));
    return fact;
}

void add_table(Section& section, const std::vector<EnergyTotal>& totals, const ReportOptions& options) {
    EnergyColumn all = column(totals, &EnergyTotal::mwh, options.decimals);
    EnergyColumn covered = column(totals, &EnergyTotal::covered_mwh, options.decimals);
    bool certified = std::ranges::any_of(totals, [](const EnergyTotal& total) { return !total.covered_mwh.is_zero(); });
    auto row = [&](std::string name, const Number& mwh, const std::optional<Number>& part) {
        std::vector<std::string> cells{std::move(name), figure_text(mwh, options.decimals)};
        if (part) cells.push_back(figure_text(*part, options.decimals));
        return cells;
    };
    PrintedTable table = certified ? figures_table({"MWh", "by instruments"}) : figures_table({"MWh"});
    for (std::size_t i = 0; i < totals.size(); ++i) {
        bool has_part = !totals[i].covered_mwh.is_zero();
        table.add(row(name_of(totals[i]), all.parts[i], has_part ? std::optional(covered.parts[i]) : std::nullopt));
    }
    bool gross = std::ranges::any_of(totals, [](const EnergyTotal& total) { return total.heating_value == "gross"; });
    if (!gross) table.add_bold(row("All in MWh", all.sum, certified ? std::optional(covered.sum) : std::nullopt));
    section.blocks.emplace_back(std::move(table));
    if (gross) section.blocks.emplace_back(Sentence{"No sum: net and gross heating values do not add up."});
}

}  // namespace

Section energy_section(const Result& result, const ReportOptions& options) {
    Section section{"Energy used", {}};
    if (!result.energy.empty()) add_table(section, result.energy, options);
    if (Fact missing = not_in_mwh(result.energy_uses); !missing.items.empty()) section.blocks.emplace_back(missing);
    return section;
}
}  // namespace ghg
