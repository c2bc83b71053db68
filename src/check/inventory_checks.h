#pragma once

#include "base/diagnostic.h"
#include "check/known.h"

#include <vector>

namespace ghg {

/// Whether what an inventory says fits what ghg knows: names, details, quantities, instruments, targets. Works on all
/// that could be read; broken activities are left alone. Factors are not looked for here: that is the engine's.
Diagnostics check_inventory(const Inventory& inventory, const Known& known);

/// One rule. The list is in inventory_checks.cpp.
using InventoryCheck = Diagnostics (*)(const Inventory&, const Known&);

Diagnostics check_names(const Inventory& inventory, const Known& known);     // gwp, factors, types
Diagnostics check_boundary(const Inventory& inventory, const Known& known);  // consolidation, shares, rfi, exclusions
Diagnostics check_details(const Inventory& inventory,
                          const Known& known);  // unknown, missing, refused details and their values
Diagnostics check_quantities(const Inventory& inventory,
                             const Known& known);  // missing, of a dimension the type does not accept
Diagnostics check_routes(const Inventory& inventory, const Known& known);  // from and to, or legs
Diagnostics check_instruments(const Inventory& inventory,
                              const Known& known);  // known, of the year, cancelled, on energy only
Diagnostics check_cancellations(const Inventory& inventory, const Known& known);  // a statement named once
Diagnostics check_own_figures(const Inventory& inventory, const Known& known);    // own_factor and given
Diagnostics check_periods(const Inventory& inventory, const Known& known);
Diagnostics check_working_time(const Inventory& inventory,
                               const Known& known);  // no more days and hours than there are
Diagnostics check_vehicles(const Inventory& inventory,
                           const Known& known);  // the same vehicle by energy and by distance
Diagnostics check_site_meters(const Inventory& inventory, const Known& known);  // in_site_meter has a meter
Diagnostics check_purchases(const Inventory& inventory, const Known& known);    // one best measurement of each
Diagnostics check_superseding(const Inventory& inventory,
                              const Known& known);  // what takes the place of another is the same purchase
Diagnostics check_plausible(const Inventory& inventory, const Known& known);  // absurd amounts
Diagnostics check_zeros(const Inventory& inventory, const Known& known);      // amounts that count as nothing
Diagnostics check_alike(const Inventory& inventory, const Known& known);      // one record entered twice
Diagnostics check_meters(const Inventory& inventory, const Known& known);     // readings without gap or overlap
Diagnostics check_targets(const Inventory& inventory, const Known& known);
Diagnostics check_base_year(const Inventory& inventory, const Known& known);  // its recalculations: ids, days
Diagnostics check_sites(const Inventory& inventory, const Known& known);      // one site, one name

}  // namespace ghg
