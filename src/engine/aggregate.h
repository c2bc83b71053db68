#pragma once

#include "domain/result.h"

#include <vector>

namespace ghg {

/// Sums over lines. Outside the scopes, Scope 2 counts once, by its location lines.
Totals totals_of(const std::vector<EmissionLine>& lines);

/// Adds masses where they count if they are the line's, or a part of it: on its scope and basis.
void add_like(const EmissionLine& line, const Number& kg_co2e, const Number& kg_outside_scopes, Totals& totals);

/// Every category in contract order, Scope 2 ones once per basis, with its status: reported where it has lines,
/// not-calculated where all of its lines lack a factor, else as the boundary says, else not-stated. `outside-scopes`
/// sums what the lines hold outside the scopes.
std::vector<CategoryTotal> categories_of(const std::vector<EmissionLine>& lines,
                                         const std::vector<NotCalculated>& not_calculated, const Inventory& inventory);

/// Each gas per scope and basis; the mass is missing where a figure is not split by gas. Biogenic CO2 has scope 0.
std::vector<GasTotal> gases_of(const std::vector<EmissionLine>& lines);

/// The lines' totals by `site`, `type`, `gas` or `method`, values in order of the alphabet. Groups add up to the
/// totals. Ledgers whose rows were summed by site apart from their lines have their part in the groups by site.
std::vector<Group> groups_of(const std::vector<EmissionLine>& lines, const std::string& by,
                             const std::vector<LedgerAccount>& ledgers = {});

/// Gives each default used the tonnage of its activity's lines, market-based where there are two bases.
void weigh_defaults(Result& result);

}  // namespace ghg
