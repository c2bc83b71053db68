#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <map>

namespace ghg {
namespace {

using std::chrono::years;

// The base year is cut as the inventory's year is: both calendar years, or both from the same day of another.
Date first_day_of_base(const Inventory& inventory) {
    Date day = inventory.period.from + years(inventory.base_year->year - inventory.year);
    return day.ok() ? day : Date(day.year(), day.month(), std::chrono::day(28));
}

// What was bought, sold or grew after the year is not in its activities; an error or a better method is often found
// later, when the report is made.
bool must_have_happened(const Recalculation& event) {
    return event.kind == RecalculationKind::structural || event.kind == RecalculationKind::organic;
}

void check_day(const Recalculation& event, const Inventory& inventory, Diagnostics& found) {
    std::string first = to_text(first_day_of_base(inventory)), last = to_text(inventory.period.to);
    if (event.date < first)
        found.push_back(
            problem("recalculation-date", event.at,
                    fmt::format("`{}` is dated {}, before the base year begins on {}", event.id, event.date, first),
                    "Correct the date. What happened before the base year is in its figures: remove such an entry."));
    else if (event.date > last && must_have_happened(event))
        found.push_back(
            problem("recalculation-date", event.at,
                    fmt::format("`{}` happened on {}, after this inventory ends on {}", event.id, event.date, last),
                    "Correct the date, or leave the entry to the inventory of that year: the activities of this one "
                    "are without it."));
}

Diagnostic id_twice(const Recalculation& event, const Place& first) {
    Diagnostic twice =
        problem("id-twice", event.at, fmt::format("two recalculations of the base year have the id `{}`", event.id),
                "Give each an id of its own.");
    twice.related.push_back({first, "the other one"});
    return twice;
}

}  // namespace

Diagnostics check_base_year(const Inventory& inventory, const Known&) {
    Diagnostics found;
    if (!inventory.base_year) return found;
    std::map<std::string, Place> ids;
    for (const Recalculation& event : inventory.base_year->recalculations) {
        auto [first, is_new] = ids.emplace(event.id, event.at);
        if (!is_new) found.push_back(id_twice(event, first->second));
        check_day(event, inventory, found);
    }
    return found;
}

}  // namespace ghg
