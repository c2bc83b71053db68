#include "report/explain_text.h"

#include "report/explain_energy.h"
#include "report/explain_line.h"
#include "report/set_aside_text.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace ghg {
namespace {

template <typename Entry>
using ByActivity = std::map<const Activity*, std::vector<const Entry*>>;

// Looked up only, never walked: addresses have no order a reader should see.
template <typename Entry>
ByActivity<Entry> by_activity(const std::vector<Entry>& entries) {
    ByActivity<Entry> index;
    for (const Entry& entry : entries) index[entry.activity].push_back(&entry);
    return index;
}

template <typename Entry>
const std::vector<const Entry*>& of(const ByActivity<Entry>& index, const Activity& activity) {
    static const std::vector<const Entry*> none;
    auto found = index.find(&activity);
    return found == index.end() ? none : found->second;
}

struct Wanted {
    const std::vector<std::string>& ids;

    bool names(const std::string& id) const { return ids.empty() || std::ranges::find(ids, id) != ids.end(); }
};

std::string missing_text(const NotCalculated& missing) {
    std::string what = missing.use.empty() ? std::string(to_text(missing.stage)) : missing.use;
    return hanging("", fmt::format("{}: {}, {}", missing.activity->id, to_text(missing.category), what)) +
           worksheet_item("Quantity", missing.quantity) +
           worksheet_item("Total", "not calculated: no factor was found");
}

std::string aside_text(const SetAside& aside) {
    std::string would_be =
        aside.would_be_kg ? fmt::format("; it would be {} kg CO2e", to_decimal(*aside.would_be_kg)) : "";
    return hanging("", fmt::format("{}: in no total, {}{}", aside.activity->id, set_aside_text(aside), would_be));
}

}  // namespace

std::string explain_text(const Result& result, const std::vector<std::string>& ids) {
    ByActivity<EmissionLine> lines = by_activity(result.lines);
    ByActivity<NotCalculated> missing = by_activity(result.not_calculated);
    ByActivity<EnergyUse> energy = by_activity(result.energy_uses);
    ByActivity<SetAside> aside = by_activity(result.set_aside);
    Wanted wanted{ids};
    std::string text;
    auto add = [&](const std::string& block) { text += (text.empty() ? "" : "\n") + block; };
    for (const Activity& activity : result.inventory->activities) {
        bool whole = wanted.names(activity.id);
        for (const EmissionLine* line : of(lines, activity))
            if (whole || wanted.names(line->name())) add(worksheet(*line, result.inventory->gwp.value));
        if (!whole) continue;
        for (const NotCalculated* entry : of(missing, activity)) add(missing_text(*entry));
        for (const EnergyUse* entry : of(energy, activity)) add(energy_worksheet(*entry));
        for (const SetAside* entry : of(aside, activity)) add(aside_text(*entry));
    }
    return text;
}

std::vector<std::string> unknown_ids(const Result& result, const std::vector<std::string>& ids) {
    std::vector<std::string> unknown;
    for (const std::string& id : ids) {
        bool activity =
            std::ranges::find(result.inventory->activities, id, &Activity::id) != result.inventory->activities.end();
        bool line = std::ranges::find(result.lines, id, &EmissionLine::name) != result.lines.end();
        if (!activity && !line) unknown.push_back(id);
    }
    return unknown;
}

}  // namespace ghg
