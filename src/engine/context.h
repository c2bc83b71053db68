#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "domain/factor_book.h"
#include "domain/gas.h"
#include "domain/inventory.h"
#include "domain/unit.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Everything a calculation reads. All of it outlives the calculation and its result.
struct Context {
    const Inventory* inventory = nullptr;
    const FactorBook* book = nullptr;
    const Units* units = nullptr;
    const GwpSet* gwp = nullptr;        ///< the inventory's
    std::vector<std::string> editions;  ///< searched in this order: the inventory's `factors`, sets unfolded
    std::map<std::string, const ActivityType*> types;
    /// Ids of all known GWP sets that have a gas, for advice; may be absent.
    std::function<std::vector<std::string>(std::string_view)> gwp_sets_with = {};
    /// The year whose factors every activity takes, whenever it happened; nothing: each its own.
    std::optional<int> factors_of = std::nullopt;
    /// Whether an error says what to do, for which all tables are looked through; else it says what is wrong alone.
    bool advises = true;

    Context without_advice() const {
        Context context = *this;
        context.advises = false;
        return context;
    }
    int year_of(const Activity& activity) const { return factors_of.value_or(activity.year(inventory->year)); }
};

}  // namespace ghg
