#include "engine/market_caveats.h"

#include <fmt/format.h>
#include <set>
#include <string_view>

namespace ghg {
namespace {

std::string mwh_of(const EmissionLine& line, const Context& context) {
    const Unit* mwh = context.units->find("MWh");
    const Unit* unit = line.factor->per;
    Number amount = line.steps.empty() ? line.quantity.value : line.steps.back().after;
    if (mwh == nullptr || !convertible(*unit, *mwh)) return fmt::format("{} {}", to_decimal(amount), unit->name);
    return to_decimal(amount * conversion(*unit, *mwh)) + " MWh";
}

void tell_unused(const Inventory& inventory, std::vector<Caveat>& caveats) {
    std::set<std::string_view> used;
    for (const Activity& activity : inventory.activities)
        for (const Text& instrument : activity.instruments) used.insert(instrument.value);
    for (const Instrument& instrument : inventory.instruments)
        if (!used.contains(instrument.id))
            caveats.push_back(tell("instrument-unused", std::nullopt, instrument.at,
                                   fmt::format("no activity uses the instrument `{}`", instrument.id)));
}

// A certificate smaller than the use leaves a rest that nobody has bought the attributes of.
void tell_beyond(const Result& result, const Context& context, std::vector<Caveat>& caveats) {
    for (const EmissionLine& line : result.lines)
        if (!line.activity->instruments.empty() && (line.rung == "residual-mix" || line.rung == "location-factor"))
            caveats.push_back(tell("instrument-short", line.kg_co2e, line.where,
                                   fmt::format("{}: {} are beyond what its instruments cover, on the rung {}",
                                               line.activity->id, mwh_of(line, context), line.rung)));
}

}  // namespace

void tell_residual(const Result& result, const Context& context, std::vector<Caveat>& caveats) {
    for (const EmissionLine& line : result.lines)
        if (line.rung == "location-factor")
            caveats.push_back(
                tell("no-residual-mix", line.kg_co2e, line.where,
                     fmt::format("{}: no residual mix was found for {}; {} take the location-based factor",
                                 line.activity->id, line.activity->detail("region"), mwh_of(line, context))));
}

void tell_instruments(const Result& result, const Context& context, std::vector<Caveat>& caveats) {
    tell_unused(*context.inventory, caveats);
    tell_beyond(result, context, caveats);
}

}  // namespace ghg
