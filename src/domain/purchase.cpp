#include "domain/purchase.h"

#include <algorithm>

namespace ghg {

Measured measured_by(const Activity& activity) {
    if (activity.given || activity.own_factor) return Measured::supplier_specific;
    return activity.dimension() == money_dimension ? Measured::spend_based : Measured::activity_based;
}

std::string_view to_text(Measured measured) {
    switch (measured) {
        case Measured::supplier_specific:
            return "supplier-specific";
        case Measured::activity_based:
            return "activity-based";
        case Measured::spend_based:
            break;
    }
    return "spend-based";
}

std::map<std::string, std::vector<const Activity*>> purchases_of(const Inventory& inventory) {
    std::map<std::string, std::vector<const Activity*>> purchases;
    for (const Activity& activity : inventory.activities)
        if (!activity.purchase.empty()) purchases[activity.purchase.value].push_back(&activity);
    return purchases;
}

std::vector<const Activity*> best_first(std::vector<const Activity*> purchase) {
    std::ranges::stable_sort(purchase, {}, [](const Activity* activity) { return measured_by(*activity); });
    return purchase;
}

std::map<std::string, const Activity*> superseded_in(const Inventory& inventory) {
    std::map<std::string, const Activity*> superseded;
    for (const auto& [name, purchase] : purchases_of(inventory)) {
        const Activity* best = best_first(purchase).front();
        for (const Activity* activity : purchase)
            if (activity != best) superseded.emplace(activity->id, best);
    }
    return superseded;
}

}  // namespace ghg
