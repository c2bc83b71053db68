#include "engine/outcomes.h"

#include "base/side_by_side.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// Fewer are not worth a thread.
constexpr std::size_t fewest_of_a_thread = 64;

// An activity without lines is an error, whatever its type says.
Diagnostic lost(const Activity& activity) {
    return problem("nothing-calculated", activity.at,
                   fmt::format("`{}` gives no emission line: every line of its type lacks a factor", activity.id),
                   "Add an edition that has a factor for one of them to `factors`.");
}

}  // namespace

ActivityOutcome outcome_of(const Activity& activity, const InstrumentParts& covered, const Context& context) {
    ActivityOutcome outcome = lines_of(activity, *context.types.at(activity.type), covered, context);
    if (outcome.lines.empty() && !has_errors(outcome.diagnostics)) outcome.diagnostics.push_back(lost(activity));
    return outcome;
}

std::vector<ActivityOutcome> outcomes_of(std::span<const Activity> activities, const InstrumentParts& covered,
                                         const Context& context) {
    std::vector<ActivityOutcome> outcomes(activities.size());
    side_by_side(activities.size(), fewest_of_a_thread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (!activities[i].in_site_meter) outcomes[i] = outcome_of(activities[i], covered, context);
    });
    return outcomes;
}

}  // namespace ghg
