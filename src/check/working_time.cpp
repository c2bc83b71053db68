#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr int hours_in_day = 24;
constexpr long days_in_week = 7;

// The step that reads a detail; null where the activity's way of giving its amount has none.
const StepRule* step_on(const CheckedActivity& checked, const std::string& detail) {
    if (checked.rule == nullptr) return nullptr;
    auto found = std::ranges::find(checked.rule->steps, detail, &StepRule::name);
    return found == checked.rule->steps.end() ? nullptr : &*found;
}

// Nothing where it is not given, no number, or beyond what the step takes: an error of its own.
std::optional<Number> number_of(const CheckedActivity& checked, const std::string& detail) {
    const StepRule* step = step_on(checked, detail);
    auto number = parse_number(checked.activity->detail(detail)).value;
    return step != nullptr && number && (!step->up_to || *number <= *step->up_to) ? number : std::nullopt;
}

// As many as a period can touch: 8 days lie in two weeks, 9 may lie in three.
long weeks_touched(long days) { return (days + days_in_week - 2) / days_in_week + 1; }

Diagnostic too_many(const CheckedActivity& checked, const std::string& detail, const std::string& said,
                    const Period& period, long days) {
    return problem("working-time", place_of(*checked.activity, detail),
                   fmt::format("`{}` says {}; {} to {} has {} {}", checked.activity->id, said, to_text(period.from),
                               to_text(period.to), days, days == 1 ? "day" : "days"),
                   "Write the weeks in which people worked in that time, or the period that these weeks are of.");
}

void check_weeks(const CheckedActivity& checked, const Period& period, Diagnostics& found) {
    auto a_week = number_of(checked, "days_per_week");
    auto weeks = number_of(checked, "weeks");
    if (!a_week || !weeks) return;
    long days = days_in(period);
    Number worked = *a_week * *weeks;
    if (worked > Number(days))
        found.push_back(too_many(checked, "weeks",
                                 fmt::format("{} days a week in {} weeks, which are {} days", to_decimal(*a_week),
                                             to_decimal(*weeks), to_decimal(worked)),
                                 period, days));
    else if (*weeks > Number(weeks_touched(days)))
        found.push_back(too_many(checked, "weeks",
                                 fmt::format("{} weeks, of which no more than {} can touch its time",
                                             to_decimal(*weeks), weeks_touched(days)),
                                 period, days));
}

void check_hours(const CheckedActivity& checked, Diagnostics& found) {
    const std::string detail = "hours_per_day";
    auto written = checked.activity->details.find(detail);
    bool given =
        step_on(checked, detail) != nullptr && written != checked.activity->details.end() && written->second.quantity;
    if (!given || written->second.quantity->unit->dimension != "hours") return;
    const Quantity& hours = *written->second.quantity;
    if (hours.value * hours.unit->in_base <= Number(hours_in_day)) return;
    found.push_back(problem("working-time", written->second.at,
                            fmt::format("`{}` says {} a day, and a day has {}", checked.activity->id,
                                        checked.activity->detail(detail), hours_in_day),
                            "Write the working hours of one person's day, such as hours_per_day: 8 hours."));
}

}  // namespace

Diagnostics check_working_time(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) {
        check_weeks(checked, checked.activity->period.value_or(inventory.period), found);
        check_hours(checked, found);
    }
    return found;
}

}  // namespace ghg
