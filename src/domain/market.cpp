#include "domain/market.h"

#include "domain/region.h"

#include <algorithm>

namespace ghg {

bool Market::holds(std::string_view region, int year) const {
    return std::ranges::any_of(members, [&](const MarketMember& member) {
        return lies_in(region, member.region) && member.from <= year && year <= member.to;
    });
}

bool Market::held_once(std::string_view region) const {
    return std::ranges::any_of(members, [&](const MarketMember& member) { return lies_in(region, member.region); });
}

}  // namespace ghg
