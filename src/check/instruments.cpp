#include "base/near_names.h"
#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool on_ladder(const ActivityType& type) {
    return std::ranges::any_of(type.lines, [](const LineRule& line) { return line.ladder == Ladder::electricity; });
}

Diagnostic unknown_instrument(const Text& name, const Inventory& inventory) {
    std::vector<std::string> ids;
    for (const Instrument& instrument : inventory.instruments) ids.push_back(instrument.id);
    Diagnostic unknown = problem("instrument-unknown", name.at, fmt::format("no instrument is called `{}`", name.value),
                                 "Add it under `instruments:`, or correct the name.");
    unknown.near = near_names(name.value, ids);
    return unknown;
}

void check_use(const CheckedActivity& checked, const Inventory& inventory, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    int year = activity.year(inventory.year);
    for (const Text& name : activity.instruments) {
        const Instrument* instrument = inventory.find_instrument(name.value);
        if (!on_ladder(*checked.type))
            found.push_back(
                problem("instrument-misplaced", name.at,
                        fmt::format("instruments cover electricity, and `{}` is {}", activity.id, checked.type->name),
                        "Remove it; heat and cooling take own_factor from the contract."));
        else if (instrument == nullptr)
            found.push_back(unknown_instrument(name, inventory));
        else if (!instrument->broken && instrument->produced != year)
            found.push_back(problem("instrument-year", name.at,
                                    fmt::format("{} was produced in {}, and the energy was used in {}", instrument->id,
                                                instrument->produced, year),
                                    "Use an instrument produced in the year of the energy."));
    }
}

}  // namespace

Diagnostics check_instruments(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const Instrument& instrument : inventory.instruments) {
        if (instrument.broken) continue;
        if (instrument.volume.quantity.unit != nullptr && instrument.volume.quantity.unit->dimension != "energy")
            found.push_back(
                problem("quantity-dimension", instrument.volume.at,
                        fmt::format("the volume of {} is in {}", instrument.id, instrument.volume.quantity.unit->name),
                        "Give it in MWh or kWh."));
        if (instrument.cancelled.empty())
            found.push_back(problem("instrument-not-cancelled", instrument.at,
                                    fmt::format("{} names no cancellation", instrument.id),
                                    "Add cancelled: with the number of the cancellation statement; an instrument that "
                                    "is not cancelled may be sold on."));
    }
    for (const CheckedActivity& checked : judged(inventory, known)) check_use(checked, inventory, found);
    return found;
}

}  // namespace ghg
