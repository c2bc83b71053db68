#pragma once

#include "domain/emission_line.h"

#include <string>
#include <vector>

namespace ghg {

/// The part of a line's change that one row of the tables brought.
struct LineShare {
    std::string name;        ///< EDITION#ID, or a GWP set's id; empty: no row of a table
    std::string instead_of;  ///< the row that answered before; empty where it is the same one, or none
    Number kg_co2e, kg_outside_scopes;
};

/// What came of each ratio, the factor and the GWP values between two calculations of the same line: Shapley values, so
/// that no order is preferred. The shares add up exactly to the line's change; rows that changed nothing have none.
std::vector<LineShare> shares_of_change(const EmissionLine& was, const EmissionLine& now, const std::string& gwp_was,
                                        const std::string& gwp_now);

}  // namespace ghg
