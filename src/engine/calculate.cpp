#include "engine/calculate.h"

#include "engine/aggregate.h"
#include "engine/caveats.h"
#include "engine/instruments.h"
#include "engine/lines.h"

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
    for (const Activity& activity : context.inventory->activities) {
        if (activity.in_site_meter) {
            ++result.accounted.activities;
            ++result.accounted.in_site_meter;
            result.set_aside.push_back({&activity, "in-site-meter", ""});
            continue;
        }
        ActivityOutcome outcome = lines_of(activity, *context.types.at(activity.type), covered, context);
        ++result.accounted.activities;
        if (!outcome.lines.empty())
            ++result.accounted.with_lines;
        else if (!has_errors(outcome.diagnostics))
            outcome.diagnostics.push_back(lost(activity));
        move_to(result.lines, outcome.lines);
        move_to(result.not_calculated, outcome.not_calculated);
        move_to(result.defaults_used, outcome.defaults_used);
        append(calculation.diagnostics, std::move(outcome.diagnostics));
    }
    result.totals = totals_of(result.lines);
    result.categories = categories_of(result.lines, result.not_calculated, *context.inventory);
    result.gases = gases_of(result.lines);
    result.caveats = caveats_of(result, context);
    weigh_defaults(result);
    return calculation;
}

}  // namespace ghg
