#include "engine/calculate.h"

#include "domain/purchase.h"
#include "engine/aggregate.h"
#include "engine/caveats.h"
#include "engine/data_quality.h"
#include "engine/energy.h"
#include "engine/instruments.h"
#include "engine/lines.h"
#include "engine/uncertainty.h"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>

namespace ghg {
namespace {

InstrumentParts cover(const Context& context) {
    std::map<std::string, Number> volumes;
    for (const Instrument& instrument : context.inventory->instruments)
        volumes[instrument.id] = instrument.volume.quantity.value * instrument.volume.quantity.unit->in_base;
    std::vector<InstrumentClaim> claims;
    for (const Activity& activity : context.inventory->activities) {
        if (activity.in_site_meter) continue;
        auto demand = instrument_demand(activity, *context.types.at(activity.type), context);
        if (!demand) continue;
        InstrumentClaim claim{activity.id, demand->value * demand->unit->in_base, {}};
        for (const Text& instrument : activity.instruments) claim.instruments.push_back(instrument.value);
        claims.push_back(std::move(claim));
    }
    return allocate(claims, volumes);
}

// Nothing is lost: an activity without lines is an error, whatever its type says.
Diagnostic lost(const Activity& activity) {
    return problem("nothing-calculated", activity.at,
                   fmt::format("`{}` gives no emission line: every line of its type lacks a factor", activity.id),
                   "Add an edition that has a factor for one of them to `factors`.");
}

ActivityOutcome outcome_of(const Activity& activity, const InstrumentParts& covered, const Context& context) {
    ActivityOutcome outcome = lines_of(activity, *context.types.at(activity.type), covered, context);
    if (outcome.lines.empty() && !has_errors(outcome.diagnostics)) outcome.diagnostics.push_back(lost(activity));
    return outcome;
}

// Its lines were made all the same: what is wrong with it may be what is wrong with the purchase.
SetAside superseded_by(const Activity& best, const Activity& activity, const ActivityOutcome& outcome) {
    return {&activity, "superseded", best.id,
            fmt::format("purchase {}: {} before {}", best.purchase.value, to_text(measured_by(best)),
                        to_text(measured_by(activity))),
            totals_of(outcome.lines).total_market};
}

template <class T>
void move_to(std::vector<T>& to, std::vector<T>& from) {
    std::ranges::move(from, std::back_inserter(to));
}

}  // namespace

Calculation calculate(const Context& context) {
    Calculation calculation;
    Result& result = calculation.result;
    result.inventory = context.inventory;
    InstrumentParts covered = cover(context);
    auto superseded = superseded_in(*context.inventory);
    for (const Activity& activity : context.inventory->activities) {
        ++result.accounted.activities;
        if (activity.in_site_meter) {
            ++result.accounted.in_site_meter;
            result.set_aside.push_back({&activity, "in-site-meter", "", "", std::nullopt});
            continue;
        }
        ActivityOutcome outcome = outcome_of(activity, covered, context);
        if (auto error = std::ranges::find(outcome.diagnostics, Severity::error, &Diagnostic::severity);
            error != outcome.diagnostics.end())
            calculation.failed.emplace(activity.id, error->says);
        append(calculation.diagnostics, std::move(outcome.diagnostics));
        if (auto by = superseded.find(activity.id); by != superseded.end()) {
            ++result.accounted.superseded;
            result.set_aside.push_back(superseded_by(*by->second, activity, outcome));
            continue;
        }
        if (!outcome.lines.empty()) ++result.accounted.with_lines;
        move_to(result.lines, outcome.lines);
        move_to(result.not_calculated, outcome.not_calculated);
        move_to(result.defaults_used, outcome.defaults_used);
    }
    result.totals = totals_of(result.lines);
    result.categories = categories_of(result.lines, result.not_calculated, *context.inventory);
    result.gases = gases_of(result.lines);
    result.quality = quality_of(result.lines);
    weigh_uncertainty(result);
    result.energy_uses = energy_uses(result, context, calculation.diagnostics);
    result.energy = energy_totals(result.energy_uses);
    result.caveats = caveats_of(result, context);
    weigh_defaults(result);
    return calculation;
}

}  // namespace ghg
