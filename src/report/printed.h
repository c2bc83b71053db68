#pragma once

#include "base/number.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace ghg {

/// The printing rules (DESIGN, section 6, "printing"). Only `report/` rounds, and only here. A printed figure is a
/// Number with no more decimals than asked for, so printed figures can be added exactly. Nothing prints as "-0".

/// kg as tonnes, rounded half to even.
Number round_tonnes(const Number& kg, unsigned decimals);

/// Rounds `parts` so that they add up to `whole`, which is rounded already: each part is rounded down, and what is left
/// goes one unit at a time to the largest remainders, ties in the order given. Parts that are exactly zero stay zero
/// unless all are. Meant for parts whose sum rounds to `whole`; any other whole is shared out as evenly as can be. No
/// parts give none.
std::vector<Number> round_parts(const Number& whole, const std::vector<Number>& parts, unsigned decimals);

/// The same for parts in kg under a parent in printed tonnes.
std::vector<Number> round_parts_tonnes(const Number& printed_parent, const std::vector<Number>& kg, unsigned decimals);

/// Totals in tonnes as printed: scopes are rounded, a total is the sum of its printed scopes, a total without the
/// warming beyond CO2 is the printed total less the printed part.
struct PrintedTotals {
    Number scope_1, scope_2_location, scope_2_market, scope_3;
    Number total_location, total_market;
    Number outside_scopes, upstream_in_scope_1, non_co2;
    Number total_location_without_non_co2, total_market_without_non_co2;
};

PrintedTotals printed_totals(const Totals& totals, unsigned decimals);

/// "1 234.50" from a printed figure.
std::string figure_text(const Number& printed, unsigned decimals);
/// "1 234.50" from kg, in tonnes: for a figure that stands alone.
std::string tonnes_text(const Number& kg, unsigned decimals);

}  // namespace ghg
