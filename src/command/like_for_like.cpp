#include "command/like_for_like.h"

#include "command/calculated_lines.h"
#include "engine/aggregate.h"

#include <algorithm>
#include <set>

namespace ghg {
namespace {

const Workspace& newest_of(const std::vector<std::unique_ptr<Workspace>>& years) {
    return **std::ranges::max_element(years, {}, [](const auto& year) { return year->inventory->period.to; });
}

// Inventories of several organisations, or of one period, stand beside each other without a trend.
bool are_years_of_one(const std::vector<std::unique_ptr<Workspace>>& years) {
    std::set<std::string> periods;
    for (const auto& year : years) {
        if (year->inventory->organisation.value != years.front()->inventory->organisation.value) return false;
        periods.insert(to_text(year->inventory->period.from));
    }
    return periods.size() == years.size();
}

std::string first_error(const Diagnostics& diagnostics) {
    auto error = std::ranges::find(diagnostics, Severity::error, &Diagnostic::severity);
    return error == diagnostics.end() ? "it cannot be calculated" : error->says;
}

bool counts_in_market_total(const EmissionLine& line) { return line.basis != Basis::location; }

// The lines of the year as recast, those of activities that failed as they were reported.
std::vector<EmissionLine> joined_lines(const Workspace& year, const Recast& recast) {
    std::vector<EmissionLine> lines;
    for (const EmissionLine& line : recast.work->result.lines)
        if (!recast.failed.contains(line.activity->id)) lines.push_back(line);
    for (const EmissionLine& line : year.result.lines)
        if (recast.failed.contains(line.activity->id)) lines.push_back(line);
    return lines;
}

std::vector<KeptAsReported> kept_of(const Workspace& year, const Recast& recast) {
    std::vector<KeptAsReported> kept;
    for (const Activity& activity : year.inventory->activities) {
        auto failed = recast.failed.find(activity.id);
        if (failed == recast.failed.end()) continue;
        KeptAsReported each{activity.id, failed->second, Number(0)};
        for (const EmissionLine& line : year.result.lines)
            if (line.activity == &activity && counts_in_market_total(line)) each.kg_co2e += line.kg_co2e;
        kept.push_back(std::move(each));
    }
    return kept;
}

}  // namespace

void add_like_for_like(const std::vector<std::unique_ptr<Workspace>>& years, const TableFolders& folders) {
    if (years.size() < 2 || !are_years_of_one(years)) return;
    const Workspace& newest = newest_of(years);
    const std::string& by = newest.inventory->source->path;
    for (const auto& year : years) {
        LikeForLike& like = year->result.like_for_like.emplace();
        like.by = by;
        like.totals = year->result.totals;
        if (year.get() == &newest) continue;
        Recast recast = recast_lines(year->inventory->source->path, folders, *newest.inventory);
        if (!recast.done) {
            like.impossible = first_error(recast.work->diagnostics);
            continue;
        }
        like.totals = totals_of(joined_lines(*year, recast));
        like.kept = kept_of(*year, recast);
    }
}

}  // namespace ghg
