#pragma once

#include "domain/result.h"

#include <array>
#include <optional>
#include <string_view>

namespace ghg {

/// A figure of Totals under the key that JSON and CSV give it.
struct NamedTotal {
    std::string_view key;
    std::string_view words;      ///< as people read it
    std::optional<int> scope;    ///< where it is one scope's
    std::optional<Basis> basis;  ///< where it is one of the two
    Number Totals::*figure;
};

/// All of them, in the order they are written.
inline constexpr std::array<NamedTotal, 9> named_totals{{
    {"scope_1", "Scope 1", 1, std::nullopt, &Totals::scope_1},
    {"scope_2_location", "Scope 2, location-based", 2, Basis::location, &Totals::scope_2_location},
    {"scope_2_market", "Scope 2, market-based", 2, Basis::market, &Totals::scope_2_market},
    {"scope_3", "Scope 3", 3, std::nullopt, &Totals::scope_3},
    {"total_location", "Total, location-based", std::nullopt, Basis::location, &Totals::total_location},
    {"total_market", "Total, market-based", std::nullopt, Basis::market, &Totals::total_market},
    {"outside_scopes", "Outside the scopes", std::nullopt, std::nullopt, &Totals::outside_scopes},
    {"of_which_upstream_in_scope_1", "Of which upstream in Scope 1", std::nullopt, std::nullopt,
     &Totals::of_which_upstream_in_scope_1},
    {"of_which_non_co2", "Of which warming beyond CO2", std::nullopt, std::nullopt, &Totals::of_which_non_co2},
}};

/// The words of the total with this key; the key itself where there is none.
std::string_view total_words(std::string_view key);

}  // namespace ghg
