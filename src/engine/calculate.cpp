#include "engine/calculate.h"

#include "base/few_of_a_kind.h"
#include "domain/purchase.h"
#include "engine/aggregate.h"
#include "engine/alike_lines.h"
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

/// Takes the activities one by one and puts what each comes to into the result.
class Activities {
public:
    Activities(const Context& context, Calculation& calculation, FewOfAKind& said)
        : context_(context),
          calculation_(calculation),
          said_(said),
          result_(calculation.result),
          covered_(cover(context)),
          superseded_(superseded_in(*context.inventory)),
          alike_(calculation.result, context) {}

    void take_all() {
        const std::vector<Activity>& all = context_.inventory->activities;
        result_.lines.reserve(lines_likely(all));
        for (const Activity& activity : all) take(activity);
    }

private:
    // Room that is not needed is not touched; growing would hold every line twice for a while.
    std::size_t lines_likely(const std::vector<Activity>& all) const {
        std::size_t lines = 0;
        for (const Activity& activity : all) lines += context_.types.at(activity.type)->lines.size();
        return lines;
    }

    void take(const Activity& activity) {
        ++result_.accounted.activities;
        if (activity.in_site_meter) {
            ++result_.accounted.in_site_meter;
            result_.set_aside.push_back({&activity, "in-site-meter", "", "", std::nullopt});
            return;
        }
        AlikeLines::Mark before = alike_.mark();
        if (!alike_.repeat(activity)) calculate_alone(activity);
        if (result_.lines.size() > before.lines) ++result_.accounted.with_lines;
    }

    void calculate_alone(const Activity& activity) {
        ActivityOutcome outcome = outcome_of(activity, covered_, context_);
        if (auto error = std::ranges::find(outcome.diagnostics, Severity::error, &Diagnostic::severity);
            error != outcome.diagnostics.end())
            calculation_.failed.emplace(activity.id, error->says);
        bool clear = outcome.diagnostics.empty() && !(activity.quantity && outcome.missing_after_steps);
        said_.take(std::move(outcome.diagnostics));
        if (auto by = superseded_.find(activity.id); by != superseded_.end()) {
            ++result_.accounted.superseded;
            result_.set_aside.push_back(superseded_by(*by->second, activity, outcome));
            return;
        }
        AlikeLines::Mark before = alike_.mark();
        move_to(result_.lines, outcome.lines);
        move_to(result_.not_calculated, outcome.not_calculated);
        move_to(result_.defaults_used, outcome.defaults_used);
        if (clear) alike_.remember(activity, before);
    }

    const Context& context_;
    Calculation& calculation_;
    FewOfAKind& said_;
    Result& result_;
    InstrumentParts covered_;
    std::map<std::string, const Activity*> superseded_;
    AlikeLines alike_;
};

}  // namespace

Calculation calculate(const Context& context) {
    Calculation calculation;
    Result& result = calculation.result;
    result.inventory = context.inventory;
    FewOfAKind said;
    Activities(context, calculation, said).take_all();
    result.totals = totals_of(result.lines);
    result.categories = categories_of(result.lines, result.not_calculated, *context.inventory);
    result.gases = gases_of(result.lines);
    result.quality = quality_of(result.lines);
    weigh_uncertainty(result);
    Diagnostics of_energy;
    result.energy_uses = energy_uses(result, context, of_energy);
    said.take(std::move(of_energy));
    result.energy = energy_totals(result.energy_uses);
    calculation.diagnostics = said.told();
    result.caveats = caveats_of(result, context);
    weigh_defaults(result);
    return calculation;
}

}  // namespace ghg
