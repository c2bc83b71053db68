#pragma once

#include "base/number.h"

#include <array>

namespace ghg {

/// All in kg CO2e, unrounded. The market total and the location total differ in Scope 2 only.
struct Totals {
    Number scope_1, scope_2_location, scope_2_market, scope_3;
    Number total_location, total_market;
    Number outside_scopes;                ///< biogenic CO2, in no scope
    Number of_which_upstream_in_scope_1;  ///< beyond the GHG Protocol's Scope 1
    Number of_which_non_co2;              ///< the RFI lines
};

/// Those that the others do not follow from.
inline constexpr std::array own_totals{&Totals::scope_1,         &Totals::scope_2_location,
                                       &Totals::scope_2_market,  &Totals::scope_3,
                                       &Totals::outside_scopes,  &Totals::of_which_upstream_in_scope_1,
                                       &Totals::of_which_non_co2};

/// Makes the total of each basis the sum of its scopes.
void add_up(Totals& totals);

/// Adds figure by figure.
Totals& operator+=(Totals& totals, const Totals& more);

}  // namespace ghg
