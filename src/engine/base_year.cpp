#include "engine/base_year.h"

#include <algorithm>

namespace ghg {
namespace {

bool counts(const Recalculation& event, Basis basis) { return !event.basis || *event.basis == basis; }

std::vector<RecalculationStep> steps_by_date(const BaseYearPolicy& policy, Basis basis) {
    std::vector<RecalculationStep> steps;
    for (const Recalculation& event : policy.recalculations)
        if (counts(event, basis)) steps.push_back({&event, {}, false, false});
    std::stable_sort(steps.begin(), steps.end(), [](const RecalculationStep& a, const RecalculationStep& b) {
        return a.event->date < b.event->date;
    });
    return steps;
}

}  // namespace

BaseYear restate(const BaseYearPolicy& policy, const Number& original_kg, Basis basis) {
    BaseYear base{basis, original_kg, original_kg, steps_by_date(policy, basis)};
    Number waiting_size;
    std::size_t first_waiting = 0;
    for (std::size_t i = 0; i < base.steps.size(); ++i) {
        RecalculationStep& step = base.steps[i];
        if (step.event->kind != RecalculationKind::organic) waiting_size += magnitude(step.event->change_kg);
        step.cumulative_share = original_kg.is_zero() ? Number(0) : waiting_size / original_kg;
        bool significant = !waiting_size.is_zero() && waiting_size >= original_kg * policy.threshold;
        if (step.event->kind == RecalculationKind::organic || !significant) continue;
        step.reached_threshold = true;
        for (; first_waiting <= i; ++first_waiting) {
            RecalculationStep& waited = base.steps[first_waiting];
            waited.restated = waited.event->kind != RecalculationKind::organic;
            if (waited.restated) base.restated_kg += waited.event->change_kg;
        }
        waiting_size = Number(0);
    }
    return base;
}

Number restated_within(const BaseYear& base, const Target& target) {
    Number sum;
    for (const RecalculationStep& step : base.steps)
        if (step.restated && target.covers_type(step.event->category, step.event->type)) sum += step.event->change_kg;
    return sum;
}

}  // namespace ghg
