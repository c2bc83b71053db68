#include "engine/ladder.h"

#include "engine/missing.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

Rung instrument_rung(const Instrument& instrument, const Ask& ask, const Number& part, const Unit& unit,
                     const Context& context, Diagnostics& out) {
    Rung rung{"instrument " + instrument.id,
              instrument.own_factor.get(),
              part,
              fmt::format("covered by {} ({})", instrument.id, instrument.source),
              "",
              {}};
    if (rung.factor != nullptr) return rung;
    Ask source = ask;
    source.details = {{"source", instrument.source}};
    source.unit = &unit;
    Found found = resolve(source, context);
    rung.factor = found.factor;
    rung.searched = found.searched;
    if (rung.factor == nullptr) out.push_back(missing_factor(source, found, instrument.at, context));
    return rung;
}

bool is_residual(const Factor& factor) { return factor.match.contains("instrument"); }

// A named factor for the residual mix stands on that rung, what stands in for a network's on the network's; any other
// is the contract's.
Rung named_rung(const LineRule& line, const NamedFactors::Choice& choice) {
    bool for_network = line.ladder == Ladder::network && !choice.stand_in.empty();
    return {is_residual(*choice.factor) ? "residual-mix"
            : for_network               ? "network"
                                        : "contract",
            choice.factor,
            std::nullopt,
            "",
            choice.stand_in,
            {}};
}

Rung residual_or_location(const LineRule& line, const Ask& ask, const Activity& activity, NamedFactors& named,
                          const Context& context, Diagnostics& out) {
    Ask residual = ask;
    residual.details["instrument"] = "residual";
    Found found = resolve(residual, context);
    if (found.factor != nullptr) return {"residual-mix", found.factor, std::nullopt, "", "", found.searched};
    if (!found.tied.empty()) {
        out.push_back(missing_factor(residual, found, activity, context));
        return {};
    }
    Ask location = ask;
    location.basis = Basis::location;
    Answer same = answer(line, location, activity, named, context, out);
    return {"location-factor", same.factor, std::nullopt, "", same.stand_in, found.searched};
}

Rung network(const Ask& ask, const Activity& activity, const Context& context, Diagnostics& out) {
    Found found = resolve(ask, context);
    if (found.factor == nullptr) out.push_back(missing_factor(ask, found, activity, context));
    return {"network", found.factor, std::nullopt, "", "", found.searched};
}

Rung last_rung(const LineRule& line, const Ask& ask, const Activity& activity, NamedFactors& named,
               const Context& context, Diagnostics& out) {
    if (activity.own_factor) return {"contract", activity.own_factor.get(), std::nullopt, "", "", {}};
    auto choice = named.serve(ask, out);
    if (choice.factor != nullptr) return named_rung(line, choice);
    if (line.ladder == Ladder::network) return network(ask, activity, context, out);
    return residual_or_location(line, ask, activity, named, context, out);
}

bool own_factor_serves(const LineRule& line, const Activity& activity) {
    if (!activity.own_factor || line.basis) return false;
    Stage stage = activity.own_factor->stage;
    return line.use == "own" || line.stage == stage || unsplit(line.stage) == stage;
}

}  // namespace

Answer answer(const LineRule& line, const Ask& ask, const Activity& activity, NamedFactors& named,
              const Context& context, Diagnostics& out) {
    if (own_factor_serves(line, activity)) return {activity.own_factor.get(), "", {}};
    if (line.use == "own") {
        out.push_back(
            problem("own-figure-missing", activity.at, fmt::format("`{}` has no figure of its supplier", activity.id),
                    "Add own_factor: with per, emits, year, boundary and cite, or given: 12.4 t CO2e with the same."));
        return {};
    }
    auto choice = named.serve(ask, out);
    if (choice.factor != nullptr) return {choice.factor, choice.stand_in, {}};
    Found found = resolve(ask, context);
    if (found.factor == nullptr && (!line.may_be_missing || !found.tied.empty()))
        out.push_back(missing_factor(ask, found, activity, context));
    return {found.factor, "", found.searched};
}

std::vector<Rung> climb(const LineRule& line, const Ask& ask, const Worked& worked, const Activity& activity,
                        const std::vector<std::pair<std::string, Number>>& covered, NamedFactors& named,
                        const Context& context, Diagnostics& out) {
    std::vector<Rung> rungs;
    Number rest = worked.now.value;
    for (const auto& [id, part] : covered) {
        const Instrument* instrument = context.inventory->find_instrument(id);
        if (instrument == nullptr) continue;
        rungs.push_back(instrument_rung(*instrument, ask, part, *worked.now.unit, context, out));
        rest -= part;
    }
    if (!rest.is_zero() || rungs.empty()) {
        Rung last = last_rung(line, ask, activity, named, context, out);
        if (!rungs.empty()) {
            last.part = rest;
            last.what = "not covered by instruments";
        }
        rungs.push_back(std::move(last));
    }
    std::erase_if(rungs, [](const Rung& rung) { return rung.factor == nullptr; });
    return rungs;
}

}  // namespace ghg
