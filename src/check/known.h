#pragma once

#include "domain/activity_type.h"
#include "domain/inventory.h"
#include "domain/market.h"
#include "domain/plausible.h"

#include <map>
#include <string>
#include <vector>

namespace ghg {

/// What an inventory may refer to.
struct Known {
    std::map<std::string, const ActivityType*> types;  ///< those the inventory uses and the library has
    std::vector<std::string> type_names;
    std::vector<std::string> editions;
    std::vector<std::string> sets;
    std::vector<std::string> gwp_sets;
    std::map<std::string, const Market*> markets;  ///< those its instruments name and the library has
    std::vector<std::string> market_names;
    std::vector<PlausibleBand> plausible;  ///< the first that fits an amount is used
    const Units* units = nullptr;          ///< for advice; null: no units are named
};

}  // namespace ghg
