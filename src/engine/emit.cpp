#include "engine/emit.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

void sum_up(EmissionLine& line) {
    line.kg_co2e = Number(0);
    line.kg_outside_scopes = Number(0);
    for (const GasAmount& gas : line.gases) (gas.outside_scopes ? line.kg_outside_scopes : line.kg_co2e) += gas.kg_co2e;
}

bool is_kind_of_methane(std::string_view gas) { return gas == "CH4-fossil" || gas == "CH4-biogenic"; }

// A set with one value for all methane does not say what it is of: nothing takes its place unasked.
std::string what_the_set_has(std::string_view gas, const GwpSet& set) {
    return is_kind_of_methane(gas) && set.find("CH4") ? "; it has one of methane that does not say its origin, CH4"
                                                      : "";
}

std::string gwp_advice(const std::string& gas, const Context& context) {
    std::vector<std::string> sets = context.gwp_sets_with(gas);
    if (sets.empty()) return "No set has it: write the figure in CO2e, or make a GWP set of your own that has it.";
    bool methane = is_kind_of_methane(gas) && context.gwp->find("CH4");
    std::string own = fmt::format(
        "; or copy the file of {}, give that set a name of its own, and add a row {} to it "
        "with the value and the citation of its report",
        context.gwp->id, gas);
    return fmt::format("Write a set that has it after gwp: at the top of the inventory: {}{}.", fmt::join(sets, ", "),
                       methane ? own : "");
}

Diagnostic no_gwp(const EmissionLine& line, const std::string& gas, const Context& context) {
    return problem(
        "gwp-missing-gas", line.factor->own ? line.factor->at : line.where,
        fmt::format("the GWP set {} has no value for {}, which {} emits{}", context.gwp->id, gas,
                    line.factor->own ? "the own factor" : line.factor->name(), what_the_set_has(gas, *context.gwp)),
        gwp_advice(gas, context));
}

}  // namespace

bool emit(EmissionLine& line, const Number& amount, const Context& context, Diagnostics& out) {
    std::vector<GasAmount> gases;
    gases.reserve(line.factor->emits.size());
    for (const Emission& emission : line.factor->emits) {
        auto gwp = context.gwp->find(emission.gas);
        if (!gwp) {
            out.push_back(no_gwp(line, emission.gas, context));
            return false;
        }
        Number kg = amount * emission.kg;
        if (emission.as_co2e) kg /= line.factor->gwp.values.at(emission.gas);
        GasAmount gas{emission.gas, kg, *gwp, kg * *gwp, emission.gas == co2_biogenic};
        if (is_in_co2e_only(emission.gas)) gas.kg = std::nullopt;
        gases.push_back(std::move(gas));
    }
    line.gases = std::move(gases);
    sum_up(line);
    return true;
}

bool emit_non_co2(EmissionLine& line, const Number& amount, const Context& context, Diagnostics& out) {
    const Emission* carbon = line.factor->find(co2);
    if (carbon == nullptr ||
        line.factor->stage == Stage::wtw) {  // the CO2 of wtw holds upstream, which RFI never multiplies
        out.push_back(problem("rfi-without-co2", line.where,
                              fmt::format("{} has no figure for combustion CO2, which RFI {} would multiply",
                                          line.factor->name(), context.inventory->boundary.rfi.written),
                              "Use a factor that is split by gas, or write rfi: none."));
        return false;
    }
    line.uses_co2_only = true;
    line.gases = {GasAmount{co2e, std::nullopt, 1, amount * carbon->kg, false}};
    sum_up(line);
    return true;
}

}  // namespace ghg
