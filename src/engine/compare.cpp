#include "engine/compare.h"

#include "domain/named_totals.h"
#include "engine/aggregate.h"
#include "engine/change_reasons.h"
#include "engine/effects.h"
#include "engine/other_leg.h"
#include "engine/paired_activities.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace ghg {
namespace {

using Rungs = std::vector<const EmissionLine*>;

// What a line of an activity is about, whichever factor answers.
using Subject = std::tuple<std::size_t, std::string, std::size_t>;  // rule, leg, which of several alike

std::map<Subject, Rungs> by_subject(const Rungs& lines) {
    std::map<Subject, Rungs> found;
    for (const EmissionLine* line : lines) {
        Subject subject{line->rule, line->leg.text(), 0};
        while (line->rung.empty() && found.contains(subject)) ++std::get<2>(subject);
        found[subject].push_back(line);
    }
    return found;
}

/// Compares one activity that both inventories calculate by the same type.
class PairedLines {
public:
    PairedLines(const PairedActivity& pair, const ComparedYear& was, const ComparedYear& now, ActivityChange& into)
        : pair_(pair), was_(was), now_(now), into_(into) {}

    void compare() {
        std::map<Subject, Rungs> before = by_subject(pair_.lines_was), after = by_subject(pair_.lines_now);
        for (const auto& [subject, rungs] : after) {
            auto same = before.find(subject);
            if (same != before.end())
                both(same->second, rungs);
            else
                alone(rungs, pair_.lines_was, true);
        }
        for (const auto& [subject, rungs] : before)
            if (!after.contains(subject)) alone(rungs, pair_.lines_now, false);
    }

private:
    void both(const Rungs& was, const Rungs& now) {
        split_change({terms_of(was), was.front(), was_.gwp}, {terms_of(now), now.front(), now_.gwp}, into_.effects);
        add_reasons(was, now, *was_.result->inventory, *now_.result->inventory, into_.reasons);
    }

    // A line that the other side does not have, whose amount its other lines of the leg tell.
    void alone(const Rungs& rungs, const Rungs& others, bool is_new) {
        const EmissionLine& line = *rungs.front();
        const EmissionLine* sibling = sibling_of(line, others);
        if (sibling == nullptr) {
            whole(rungs, others, is_new);
            return;
        }
        LineTerms without;
        if (line.stage == Stage::non_co2) {
            without = without_non_co2(*sibling);
        } else {
            without = terms_of({sibling});
            without.parts.clear();
        }
        LineSide here{terms_of(rungs), &line, is_new ? now_.gwp : was_.gwp};
        LineSide there{without, &line, is_new ? was_.gwp : now_.gwp};
        split_change(is_new ? there : here, is_new ? here : there, into_.effects);
        add_reasons(is_new ? Rungs{} : rungs, is_new ? rungs : Rungs{}, *was_.result->inventory,
                    *now_.result->inventory, into_.reasons);
    }

    static const EmissionLine* sibling_of(const EmissionLine& line, const Rungs& others) {
        for (const EmissionLine* other : others)
            if (other->leg == line.leg && (line.stage != Stage::non_co2 || other->stage == Stage::ttw)) return other;
        return nullptr;
    }

    // Another leg is something else that happened, unless one side has a sum of all legs.
    void whole(const Rungs& rungs, const Rungs& others, bool is_new) {
        if (!rungs.front()->leg.empty() && !others.front()->leg.empty()) {
            const LegSide old{pair_.lines_was, *was_.result->inventory, was_.gwp};
            const LegSide fresh{pair_.lines_now, *now_.result->inventory, now_.gwp};
            split_other_leg(rungs, is_new ? fresh : old, is_new ? old : fresh, is_new, into_);
            return;
        }
        for (const EmissionLine* line : rungs) {
            add_like(*line, is_new ? line->kg_co2e : Number(0) - line->kg_co2e,
                     is_new ? line->kg_outside_scopes : Number(0) - line->kg_outside_scopes,
                     of(into_.effects, Effect::method));
            std::string written(line->written());
            add_reason({Effect::method, is_new ? "" : written, is_new ? written : ""}, into_.reasons);
        }
    }

    const PairedActivity& pair_;
    const ComparedYear& was_;
    const ComparedYear& now_;
    ActivityChange& into_;
};

void move_whole(const Rungs& lines, bool is_new, Effect effect, EffectTotals& into) {
    for (const EmissionLine* line : lines)
        add_like(*line, is_new ? line->kg_co2e : Number(0) - line->kg_co2e,
                 is_new ? line->kg_outside_scopes : Number(0) - line->kg_outside_scopes, of(into, effect));
}

// Nothing of the two can be mixed: all of it is one effect.
void compare_whole(const PairedActivity& pair, ActivityChange& into) {
    bool set_aside = !pair.set_aside_was.empty() || !pair.set_aside_now.empty();
    bool in_both = set_aside || (!pair.lines_was.empty() && !pair.lines_now.empty());
    move_whole(pair.lines_was, false, in_both ? Effect::method : Effect::removed, into.effects);
    move_whole(pair.lines_now, true, in_both ? Effect::method : Effect::added, into.effects);
    if (set_aside)
        into.reasons.push_back({Effect::method, pair.set_aside_was, pair.set_aside_now});
    else if (in_both)
        into.reasons.push_back({Effect::method, "type " + pair.was->type, "type " + pair.now->type});
    else
        into.reasons.push_back(pair.lines_now.empty()
                                   ? Reason{Effect::removed, std::string(pair.lines_was.front()->written()), ""}
                                   : Reason{Effect::added, "", std::string(pair.lines_now.front()->written())});
}

ActivityChange compare_activity(const PairedActivity& pair, const ComparedYear& was, const ComparedYear& now) {
    ActivityChange change;
    change.was = pair.was;
    change.now = pair.now;
    for (const EmissionLine* line : pair.lines_was)
        add_like(*line, line->kg_co2e, line->kg_outside_scopes, change.before);
    for (const EmissionLine* line : pair.lines_now)
        add_like(*line, line->kg_co2e, line->kg_outside_scopes, change.after);
    bool both = !pair.lines_was.empty() && !pair.lines_now.empty();
    if (both && pair.was->type == pair.now->type)
        PairedLines(pair, was, now, change).compare();
    else
        compare_whole(pair, change);
    return change;
}

Number largest_move(const ActivityChange& change) {
    Number largest(0);
    for (Number Totals::*figure :
         {&Totals::scope_1, &Totals::scope_2_location, &Totals::scope_2_market, &Totals::scope_3,
          &Totals::total_location, &Totals::total_market, &Totals::outside_scopes})
        largest = std::max(largest, magnitude(change.after.*figure - change.before.*figure));
    return largest;
}

bool moves_nothing(const Totals& moved) {
    return std::ranges::all_of(named_totals, [&](const NamedTotal& total) { return (moved.*total.figure).is_zero(); });
}

void tell_periods(Comparison& comparison) {
    const Inventory& was = *comparison.was->inventory;
    const Inventory& now = *comparison.now->inventory;
    long days_was = days_in(was.period), days_now = days_in(now.period);
    if (std::abs(days_was - days_now) <= 1) return;  // a leap day
    bool alike = moves_nothing(of(comparison.effects, Effect::activity));
    comparison.caveats.push_back(
        tell("compare-periods", std::nullopt, now.organisation.at,
             fmt::format("the old inventory covers {} days and the new one {}: {}", days_was, days_now,
                         alike ? "yet no amount of an activity in both changed: look whether the amounts are of the "
                                 "new period"
                               : "part of the activity effect is the length of the period")));
}

std::vector<Caveat> unlike(const Inventory& was, const Inventory& now) {
    std::vector<Caveat> caveats;
    if (was.organisation.value != now.organisation.value)
        caveats.push_back(
            tell("compare-organisations", std::nullopt, now.organisation.at,
                 fmt::format("the old inventory is of {}, the new one of {}: what is told as a change may "
                             "be the difference of two organisations",
                             was.organisation.value, now.organisation.value)));
    return caveats;
}

}  // namespace

Comparison compare(const ComparedYear& was, const ComparedYear& now) {
    Comparison comparison{was.result, now.result, {}, {}, unlike(*was.result->inventory, *now.result->inventory)};
    for (const PairedActivity& pair : pair_activities(*was.result, *now.result))
        comparison.activities.push_back(compare_activity(pair, was, now));
    for (const ActivityChange& change : comparison.activities)
        for (Effect effect : all_effects()) of(comparison.effects, effect) += of(change.effects, effect);
    tell_periods(comparison);
    std::ranges::stable_sort(comparison.activities, std::greater(), largest_move);
    return comparison;
}

}  // namespace ghg
