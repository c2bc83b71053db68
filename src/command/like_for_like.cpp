#include "command/like_for_like.h"

#include "command/calculated_lines.h"
#include "engine/aggregate.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>

namespace ghg {
namespace {

const Workspace& newest_of(const std::vector<std::unique_ptr<Workspace>>& years) {
    return **std::ranges::max_element(years, {}, [](const auto& year) { return year->inventory->period.to; });
}

std::string span_text(const Period& period) {
    return fmt::format("{} to {}", to_text(period.from), to_text(period.to));
}

// Why inventories beside each other are no years of one: another organisation, or periods that share days.
std::string why_no_trend(const std::vector<std::unique_ptr<Workspace>>& years) {
    std::vector<const Inventory*> by_day;
    for (const auto& year : years) by_day.push_back(&*year->inventory);
    const std::string& organisation = by_day.front()->organisation.value;
    for (const Inventory* other : by_day)
        if (other->organisation.value != organisation)
            return fmt::format("they are of {} and of {}", organisation, other->organisation.value);
    std::ranges::stable_sort(by_day, {}, [](const Inventory* year) { return year->period.from; });
    for (std::size_t i = 1; i < by_day.size(); ++i)
        if (overlap(by_day[i - 1]->period, by_day[i]->period))
            return fmt::format("their periods share days: {}, and {}", span_text(by_day[i - 1]->period),
                               span_text(by_day[i]->period));
    return "";
}

// Of activities that both years have: the first with another share, and how many more.
std::string other_shares(const Inventory& year, const Inventory& newest) {
    std::string first;
    std::size_t count = 0;
    for (const Activity& activity : year.activities) {
        auto same = std::ranges::find(newest.activities, activity.id, &Activity::id);
        if (same == newest.activities.end()) continue;
        std::string here = activity.detail("share"), there = same->detail("share");
        if (here == there || parse_percentage(here) == parse_percentage(there)) continue;
        if (++count == 1) first = fmt::format("the share of {} is {}, in the newest {}", activity.id, here, there);
    }
    return count < 2 ? first : fmt::format("{}; {} more shares are others", first, count - 1);
}

// What is no choice of calculating, and stays as each year has it: it moves a like-for-like figure, too.
std::vector<std::string> differences(const Inventory& year, const Inventory& newest) {
    std::vector<std::string> found;
    const std::string& here = year.boundary.consolidation.value;
    const std::string& there = newest.boundary.consolidation.value;
    if (here != there) found.push_back(fmt::format("consolidation is {}, in the newest {}", here, there));
    if (here == there)
        if (std::string shares = other_shares(year, newest); !shares.empty()) found.push_back(shares);
    long days = days_in(year.period), days_newest = days_in(newest.period);
    if (std::abs(days - days_newest) > 1)  // a leap day
        found.push_back(fmt::format("it covers {} days, the newest {}", days, days_newest));
    return found;
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
    if (years.size() < 2) return;
    if (std::string why = why_no_trend(years); !why.empty()) {
        for (const auto& year : years) year->result.no_trend = why;
        return;
    }
    const Workspace& newest = newest_of(years);
    const std::string& by = newest.inventory->source->path;
    for (const auto& year : years) {
        LikeForLike& like = year->result.like_for_like.emplace();
        like.by = by;
        like.totals = year->result.totals;
        if (year.get() == &newest) continue;
        like.differs = differences(*year->inventory, *newest.inventory);
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
