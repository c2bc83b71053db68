#include "check/inventory_checks.h"

#include "base/few_of_a_kind.h"
#include "base/side_by_side.h"

#include <array>
#include <utility>

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
    constexpr std::size_t few_activities = 1024;  // their checks take no longer than a thread takes to begin
    std::array<Diagnostics, checks.size()> found;
    side_by_side(checks.size(), inventory.activities.size() < few_activities ? checks.size() : 1,
                 [&](std::size_t begin, std::size_t end) {
                     for (std::size_t i = begin; i < end; ++i) found[i] = few_of_a_kind(checks[i](inventory, known));
                 });
    Diagnostics all;
    for (Diagnostics& of_check : found) append(all, std::move(of_check));
    return all;
}

}  // namespace ghg
