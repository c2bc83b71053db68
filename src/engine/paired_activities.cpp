#include "engine/paired_activities.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ghg {
namespace {

using Lines = std::vector<const EmissionLine*>;

/// One inventory's activities by id.
struct Year {
    explicit Year(const Result& result) {
        for (const EmissionLine& line : result.lines) lines[line.activity->id].push_back(&line);
        for (const SetAside& aside : result.set_aside)
            set_aside[aside.activity->id] = aside.by.empty() ? "in the site's meter" : "superseded by " + aside.by;
    }
    Lines lines_of(const std::string& id) const {
        auto found = lines.find(id);
        return found == lines.end() ? Lines{} : found->second;
    }
    std::string why_aside(const std::string& id) const {
        auto found = set_aside.find(id);
        return found == set_aside.end() ? "" : found->second;
    }
    std::map<std::string, Lines> lines;
    std::map<std::string, std::string> set_aside;
};

using ByPurchase = std::map<std::string, std::vector<const Activity*>>;

// Those that count here under an id that does not count there.
ByPurchase alone_in(const Result& result, const Year& here, const Year& there) {
    ByPurchase alone;
    for (const Activity& activity : result.inventory->activities)
        if (!activity.purchase.value.empty() && here.lines.contains(activity.id) && !there.lines.contains(activity.id))
            alone[activity.purchase.value].push_back(&activity);
    return alone;
}

// Which old activity measures the purchase of a new one; both alone in their inventory.
std::map<const Activity*, const Activity*> same_purchases(const Result& was, const Result& now, const Year& before,
                                                          const Year& after) {
    std::map<const Activity*, const Activity*> found;
    ByPurchase old = alone_in(was, before, after);
    for (const auto& [purchase, measured] : alone_in(now, after, before))
        if (auto same = old.find(purchase); same != old.end() && same->second.size() == 1 && measured.size() == 1)
            found[measured.front()] = same->second.front();
    return found;
}

const Activity* find(const Result& result, const std::string& id) {
    auto found = std::ranges::find(result.inventory->activities, id, &Activity::id);
    return found == result.inventory->activities.end() ? nullptr : &*found;
}

}  // namespace

std::vector<PairedActivity> pair_activities(const Result& was, const Result& now) {
    Year before(was), after(now);
    std::map<const Activity*, const Activity*> purchases = same_purchases(was, now, before, after);
    std::vector<const Activity*> paired;  // old ones whose purchase another id measures now
    std::vector<PairedActivity> pairs;
    for (const Activity& activity : now.inventory->activities) {
        PairedActivity pair{nullptr, &activity, {}, after.lines_of(activity.id), "", after.why_aside(activity.id)};
        if (auto same = purchases.find(&activity); same != purchases.end()) {
            pair.was = same->second;
            paired.push_back(pair.was);
        } else {
            pair.was = find(was, activity.id);
            pair.set_aside_was = before.why_aside(activity.id);
        }
        if (pair.was != nullptr) pair.lines_was = before.lines_of(pair.was->id);
        pairs.push_back(std::move(pair));
    }
    for (PairedActivity& pair : pairs)
        if (pair.lines_now.empty() && std::ranges::find(paired, pair.was) != paired.end()) pair.lines_was.clear();
    for (const Activity& activity : was.inventory->activities)
        if (find(now, activity.id) == nullptr && std::ranges::find(paired, &activity) == paired.end())
            pairs.push_back({&activity, nullptr, before.lines_of(activity.id), {}, before.why_aside(activity.id), ""});
    std::erase_if(pairs, [](const PairedActivity& pair) { return pair.lines_was.empty() && pair.lines_now.empty(); });
    return pairs;
}

}  // namespace ghg
