#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <map>
#include <optional>

namespace ghg {
namespace {

std::string amount_text(const WrittenQuantity& amount) {
    const Quantity& quantity = amount.quantity;
    return to_exact(quantity.value * quantity.unit->in_base) + " " + quantity.unit->dimension;
}

std::string details_text(const Activity& activity) {
    std::string text;
    for (const auto& [name, detail] : activity.details) {
        text += name + ":";
        for (const std::string& value : detail.values) text += value + "\x1F";
    }
    return text;
}

// What makes two records of one document one: nothing where the activity names none, for alike trips are common.
std::optional<std::string> record_of(const Activity& activity) {
    if (activity.evidence.empty()) return std::nullopt;
    std::string text = activity.type + "\x1F" + activity.evidence.text() + "\x1F" + activity.site + "\x1F";
    if (activity.quantity) text += amount_text(*activity.quantity);
    if (activity.given) text += "\x1F" + amount_text(activity.given->amount);
    if (activity.period) text += "\x1F" + to_text(activity.period->from) + to_text(activity.period->to);
    return text + "\x1F" + details_text(activity);
}

}  // namespace

Diagnostics check_alike(const Inventory& inventory, const Known&) {
    Diagnostics found;
    std::map<std::string, const Activity*> first_of;
    for (const Activity& activity : inventory.activities) {
        auto record = activity.broken ? std::nullopt : record_of(activity);
        if (!record) continue;
        auto [first, is_first] = first_of.emplace(*record, &activity);
        if (is_first) continue;
        Diagnostic twice =
            caveat("activities-alike", activity.at,
                   fmt::format("`{}` says what `{}` says: the same type, amount, details, period and evidence ({})",
                               activity.id, first->second->id, activity.evidence),
                   "Remove one if it was entered twice; if both happened, name the page or line of the document in "
                   "`evidence`.");
        twice.related.push_back({first->second->at, "the first"});
        found.push_back(std::move(twice));
    }
    return found;
}

}  // namespace ghg
