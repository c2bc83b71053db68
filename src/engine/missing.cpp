#include "engine/missing.h"

#include "engine/details.h"
#include "engine/likely_names.h"
#include "engine/missing_advice.h"

#include <fmt/format.h>

namespace ghg {

Diagnostic missing_factor(const Ask& ask, const Found& found, const Place& at, const Context& context) {
    if (!found.tied.empty()) {
        Diagnostic tie = problem("factor-ambiguous", at,
                                 fmt::format("{} {} factors of {} answer for {}", found.tied.size(), ask.use,
                                             found.tied.front()->head->edition, to_text(ask.details)),
                                 "Name the one that is meant: factor: " + found.tied.front()->name() + ".");
        for (const Factor* factor : found.tied) tie.related.push_back({factor->at, factor->name()});
        return tie;
    }
    std::string basis = ask.basis ? fmt::format(", {}-based", to_text(*ask.basis)) : "";
    Diagnostic missing = problem("factor-missing", at,
                                 fmt::format("no {} factor for {} in {} ({}{}, per {})", ask.use, to_text(ask.details),
                                             ask.year, to_text(ask.stage), basis, ask.unit->name),
                                 next_step_for(ask, context));
    missing.searched = searched_lines(found.searched.all(), ask.use);
    missing.near = near_values(ask.use, ask.details, context);
    return missing;
}

Diagnostic missing_factor(const Ask& ask, const Found& found, const Activity& activity, const Context& context) {
    for (const auto& [detail, value] : ask.details) {
        auto written = activity.details.find(detail);
        if (!found.tied.empty() || written == activity.details.end()) continue;
        std::vector<std::string> near = near_values(ask.use, {{detail, value}}, context);
        std::string instead = near.empty() ? value_instead(ask, detail, context) : "";
        if (near.empty() && instead.empty()) continue;
        std::string next = near.empty() ? instead
                           : is_slip_for(value, near.front())
                               ? fmt::format("Write {}: {}.", detail, near.front())
                               : fmt::format("Write the one that is meant: {}.", fmt::join(near, ", "));
        Diagnostic slip = problem(
            "factor-missing", written->second.at,
            fmt::format("no row of {} {} {} `{}`", ask.use, near.empty() ? "fits" : "has", detail, value), next);
        slip.near = near;
        if (near.empty()) slip.searched = searched_lines(found.searched.all(), ask.use);
        return slip;
    }
    return missing_factor(ask, found, activity.at, context);
}

std::vector<std::string> searched_lines(const std::vector<Searched>& searched, const std::string& table) {
    std::vector<std::string> lines;
    std::size_t without = 0;
    for (const Searched& each : searched)
        if (each.outcome == no_table(table))
            ++without;
        else
            lines.push_back(each.edition + " " + each.outcome);
    if (without > 0)
        lines.push_back(fmt::format("{}{} edition{} without a table {}", without, lines.empty() ? "" : " more",
                                    without == 1 ? "" : "s", table));
    return lines;
}

Diagnostic ambiguous_ratio(const std::string& table, const Details& asked, const std::vector<const Ratio*>& tied,
                           const Place& at) {
    Diagnostic tie = problem("factor-ambiguous", at,
                             fmt::format("{} {} ratios of {} answer for {}", tied.size(), table,
                                         tied.front()->head->edition, to_text(asked)),
                             "Name the one that is meant: factor: " + tied.front()->name() + ".");
    for (const Ratio* ratio : tied) tie.related.push_back({ratio->at, ratio->name()});
    return tie;
}

}  // namespace ghg
