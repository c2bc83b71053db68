#include "check/checked_activity.h"
#include "check/inventory_checks.h"
#include "domain/line_category.h"
#include "domain/purchase.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

Diagnostic beside(Diagnostic told, const Activity& first, std::string says) {
    told.related.push_back({first.purchase.at, std::move(says)});
    return told;
}

// What is burnt and drawn is metered; one record of it does not stand in for another.
void check_scope(const CheckedActivity& checked, Diagnostics& found) {
    if (checked.activity->purchase.empty()) return;
    auto line = std::ranges::find_if(checked.type->lines, [](const LineRule& each) {
        return each.category.fixed && scope_of(*each.category.fixed) < 3;
    });
    if (line == checked.type->lines.end()) return;
    found.push_back(problem("purchase-misplaced", checked.activity->purchase.at,
                            fmt::format("{} is of Scope {}, and only Scope 3 purchases supersede each other",
                                        checked.type->name, scope_of(*line->category.fixed)),
                            "Remove purchase: here, and keep only one record of the energy or fuel."));
}

using Purchase = std::vector<const Activity*>;

std::optional<Category> category_of(const Activity& activity, const Known& known) {
    auto type = known.types.find(activity.type);
    if (activity.broken || type == known.types.end() || type->second->lines.empty()) return std::nullopt;
    return stated_category(type->second->lines.front(), activity);
}

void check_categories(const Purchase& purchase, const Known& known, Diagnostics& found) {
    const Activity* first = nullptr;
    for (const Activity* activity : purchase) {
        auto category = category_of(*activity, known);
        if (!category) continue;
        if (first == nullptr) first = activity;
        Category firsts = *category_of(*first, known);
        if (*category == firsts) continue;
        found.push_back(beside(problem("purchase-categories", activity->purchase.at,
                                       fmt::format("`{}` is {}, and `{}` of the same purchase is {}", activity->id,
                                                   to_text(*category), first->id, to_text(firsts)),
                                       "Give both the same category, or each a purchase of its own."),
                               *first, "the same purchase"));
    }
}

void check_tie(const Purchase& purchase, Diagnostics& found) {
    Purchase ranked = best_first(purchase);
    const Activity& best = *ranked.front();
    for (const Activity* other : ranked) {
        if (other == &best || measured_by(*other) != measured_by(best)) continue;
        found.push_back(
            beside(problem("purchase-tied", other->purchase.at,
                           fmt::format("`{}` and `{}` are both {} records of the purchase `{}`, and one of them counts",
                                       best.id, other->id, to_text(measured_by(best)), best.purchase.value),
                           "Give each a purchase of its own if both are meant, or take one of them out."),
                   best, "the other record"));
    }
}

// A name that only one activity gives supersedes nothing: likely a slip, and then the purchase counts twice.
void tell_alone(const std::vector<const Activity*>& alone, Diagnostics& found) {
    if (alone.empty()) return;
    constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(most, alone.size()); ++i)
        names += fmt::format("{}{} ({})", i == 0 ? "" : ", ", alone[i]->purchase.value, alone[i]->id);
    if (alone.size() > most) names += fmt::format(" and {} more", alone.size() - most);
    found.push_back(caveat("purchase-alone", alone.front()->purchase.at,
                           fmt::format("purchases that one activity alone names supersede nothing: {}", names)));
}

}  // namespace

Diagnostics check_purchases(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) check_scope(checked, found);
    Purchase alone;
    for (const auto& [name, purchase] : purchases_of(inventory)) {
        check_categories(purchase, known, found);
        bool all_read = std::ranges::none_of(purchase, &Activity::broken);
        if (all_read) check_tie(purchase, found);
        if (purchase.size() == 1) alone.push_back(purchase.front());
    }
    if (found.empty()) tell_alone(alone, found);
    return found;
}

}  // namespace ghg
