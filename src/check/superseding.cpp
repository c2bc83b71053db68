#include "check/inventory_checks.h"
#include "domain/purchase.h"

#include <fmt/format.h>

namespace ghg {
namespace {

/// The record of a purchase that counts, and one that it takes the place of.
struct Superseding {
    const Activity& best;
    const Activity& other;
    const Inventory& inventory;

    Diagnostic told(Diagnostic diagnostic) const {
        diagnostic.related.push_back({best.purchase.at, "the record that counts"});
        return diagnostic;
    }
};

std::string text_of(const Period& period) { return to_text(period.from) + " to " + to_text(period.to); }

// The days that count: those inside the inventory's period.
std::optional<Period> days_of(const Activity& activity, const Inventory& inventory) {
    return activity.period ? overlap(*activity.period, inventory.period) : inventory.period;
}

void check_time(const Superseding& s, Diagnostics& found) {
    auto best = days_of(s.best, s.inventory);
    auto other = days_of(s.other, s.inventory);
    if (!best || !other) return;  // an error of its own
    auto both = overlap(*best, *other);
    if (!both)
        found.push_back(
            s.told(problem("purchase-periods", s.other.purchase.at,
                           fmt::format("`{}` ({}) and `{}` ({}) have no day in common, and cannot be the same purchase",
                                       s.best.id, text_of(*best), s.other.id, text_of(*other)),
                           "Give each a purchase of its own, or correct the period that is wrong.")));
    else if (days_in(*both) < days_in(*other))
        found.push_back(s.told(
            caveat("purchase-shorter", s.other.purchase.at,
                   fmt::format("`{}` supersedes `{}`, and covers {} of its {} days: nothing is counted for the others",
                               s.best.id, s.other.id, days_in(*both), days_in(*other)),
                   "If the record that counts is of its own days only, split the other one by period.")));
}

const WrittenQuantity* amount_of(const Activity& activity) {
    if (activity.given) return &activity.given->amount;
    return activity.quantity ? &*activity.quantity : nullptr;
}

void check_amount(const Superseding& s, Diagnostics& found) {
    const WrittenQuantity* best = amount_of(s.best);
    const WrittenQuantity* other = amount_of(s.other);
    if (best == nullptr || !best->quantity.value.is_zero()) return;
    if (other != nullptr && other->quantity.value.is_zero()) return;
    found.push_back(s.told(
        caveat("purchase-zero", s.other.purchase.at,
               fmt::format("`{}` says {}, and supersedes `{}`{}: nothing is counted of the purchase", s.best.id,
                           best->written, s.other.id, other == nullptr ? "" : fmt::format(" of {}", other->written)),
               "If the amount is not known yet, take the record of zero out, and the other one counts.")));
}

void check_share(const Superseding& s, Diagnostics& found) {
    if (s.inventory.boundary.consolidation.value != "equity-share") return;
    auto best = parse_percentage(s.best.detail("share"));
    auto other = parse_percentage(s.other.detail("share"));
    if (!best || !other || *best == *other) return;  // one that is missing or wrong is an error of its own
    found.push_back(s.told(problem("purchase-shares", s.other.purchase.at,
                                   fmt::format("`{}` counts by a share of {}, and `{}` of the same purchase by {}",
                                               s.best.id, s.best.detail("share"), s.other.id, s.other.detail("share")),
                                   "Give both the same share, or each a purchase of its own.")));
}

}  // namespace

Diagnostics check_superseding(const Inventory& inventory, const Known&) {
    Diagnostics found;
    for (const auto& [name, purchase] : purchases_of(inventory)) {
        std::vector<const Activity*> ranked = best_first(purchase);
        for (const Activity* other : ranked) {
            if (other == ranked.front() || other->broken || ranked.front()->broken) continue;
            Superseding s{*ranked.front(), *other, inventory};
            check_time(s, found);
            check_amount(s, found);
            check_share(s, found);
        }
    }
    return found;
}

}  // namespace ghg
