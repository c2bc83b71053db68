#include "check/inventory_checks.h"

#include "base/few_of_a_kind.h"

#include <array>

namespace ghg {
namespace {

constexpr std::array checks{
    check_names,         check_boundary,    check_details,   check_quantities,   check_routes,   check_instruments,
    check_cancellations, check_own_figures, check_periods,   check_working_time, check_vehicles, check_site_meters,
    check_purchases,     check_superseding, check_plausible, check_zeros,        check_targets,  check_base_year,
    check_sites,         check_alike,       check_meters,
};

}  // namespace

Diagnostics check_inventory(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (InventoryCheck check : checks) append(found, few_of_a_kind(check(inventory, known)));
    return found;
}

}  // namespace ghg
