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
#include "engine/outcomes.h"
#include "engine/uncertainty.h"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

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
          quick_(context.without_advice()),
          calculation_(calculation),
          said_(said),
          result_(calculation.result),
          covered_(cover(context)),
          superseded_(superseded_in(*context.inventory)),
          alike_(calculation.result, context) {}

    void take_all() {
        const std::vector<Activity>& all = context_.inventory->activities;
        result_.lines.reserve(lines_likely(all));
        for (std::span<const Activity> rest(all); !rest.empty(); rest = rest.subspan(std::min(rest.size(), at_once)))
            take_some(rest.first(std::min(rest.size(), at_once)));
    }

private:
    static constexpr std::size_t at_once = 2048;

    // Where most of the last ones were like none before, these will be, and are calculated ahead by several threads.
    void take_some(std::span<const Activity> activities) {
        std::vector<ActivityOutcome> ahead;
        if (2 * alone_ > at_once) ahead = outcomes_of(activities, covered_, quick_);
        alone_ = 0;
        for (std::size_t i = 0; i < activities.size(); ++i) take(activities[i], ahead.empty() ? nullptr : &ahead[i]);
    }

    // Room that is not needed is not touched; growing would hold every line twice for a while.
    std::size_t lines_likely(const std::vector<Activity>& all) const {
        std::size_t lines = 0;
        for (const Activity& activity : all) lines += context_.types.at(activity.type)->lines.size();
        return lines;
    }

    // `ahead` is null where it was not calculated yet.
    void take(const Activity& activity, ActivityOutcome* ahead) {
        ++result_.accounted.activities;
        if (activity.in_site_meter) {
            ++result_.accounted.in_site_meter;
            result_.set_aside.push_back({&activity, "in-site-meter", "", "", std::nullopt});
            return;
        }
        AlikeLines::Mark before = alike_.mark();
        if (!alike_.repeat(activity))
            take_alone(activity, advised(activity, ahead != nullptr ? std::move(*ahead)
                                                                    : outcome_of(activity, covered_, quick_)));
        if (result_.lines.size() > before.lines) ++result_.accounted.with_lines;
    }

    // Advice takes longer than all else, and few of many errors are told.
    ActivityOutcome advised(const Activity& activity, ActivityOutcome outcome) const {
        bool is_told =
            std::ranges::any_of(outcome.diagnostics, [&](const Diagnostic& said) { return said_.keeps(said.slug); });
        return is_told ? outcome_of(activity, covered_, context_) : std::move(outcome);
    }

    void take_alone(const Activity& activity, ActivityOutcome outcome) {
        ++alone_;
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
    Context quick_;  // without advice
    Calculation& calculation_;
    FewOfAKind& said_;
    Result& result_;
    InstrumentParts covered_;
    std::map<std::string, const Activity*> superseded_;
    AlikeLines alike_;
    std::size_t alone_ = 0;  // of the last ones, how many were like none before
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
