#pragma once

#include "domain/inventory.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How an activity measures its purchase, best first (Corporate Value Chain Standard, chapter 7: figures of the
/// supplier before averages per amount, these before averages per money).
enum class Measured { supplier_specific, activity_based, spend_based };

/// By what the activity states, not by the factors found for it.
Measured measured_by(const Activity& activity);
/// "supplier-specific".
std::string_view to_text(Measured measured);

/// Activities by the purchase they name, in the inventory's order; those that name none are in no list.
std::map<std::string, std::vector<const Activity*>> purchases_of(const Inventory& inventory);

/// The best measured first, ties in the order given.
std::vector<const Activity*> best_first(std::vector<const Activity*> purchase);

/// Ids of the activities that another one of their purchase beats, with that one. The checks refuse two best ones.
std::map<std::string, const Activity*> superseded_in(const Inventory& inventory);

}  // namespace ghg
