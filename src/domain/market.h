#pragma once

#include "base/source.h"
#include "domain/factor.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A region in which certificates of a market may be claimed, in the years from `from` to `to`, both included.
struct MarketMember {
    std::string region;
    int from = 0;
    int to = std::numeric_limits<int>::max();
    std::string cite;
    Place at;
};

/// Where certificates of one kind are issued, traded and claimed (Scope 2 Guidance, chapter 7: an instrument comes from
/// the market in which the energy is used).
struct Market {
    std::string id;
    std::string means;
    Document source;
    std::vector<MarketMember> members;
    Place at;

    /// Whether energy used in the region in the year can be covered.
    bool holds(std::string_view region, int year) const;
    /// The same in some other year.
    bool held_once(std::string_view region) const;
};

}  // namespace ghg
