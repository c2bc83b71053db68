#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <map>

namespace ghg {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Period read_over(const Activity& activity, const Inventory& inventory) {
    return activity.period.value_or(inventory.period);
}

std::string span_text(const Period& period) {
    return period.from == period.to ? to_text(period.from)
                                    : fmt::format("{} to {}", to_text(period.from), to_text(period.to));
}

// The readings of one meter, in the order of their first days.
using Readings = std::vector<const Activity*>;

// A reading wholly outside the inventory is refused by itself, and leaves no gap.
bool touches(const Activity& reading, const Inventory& inventory) {
    return overlap(read_over(reading, inventory), inventory.period).has_value();
}

std::map<std::string, Readings> by_meter(const Inventory& inventory) {
    std::map<std::string, Readings> meters;
    for (const Activity& activity : inventory.activities)
        if (!activity.broken && !activity.meter.empty() && touches(activity, inventory))
            meters[activity.meter].push_back(&activity);
    for (auto& [meter, readings] : meters)
        std::ranges::stable_sort(readings, {}, [&](const Activity* a) { return read_over(*a, inventory).from; });
    return meters;
}

Diagnostic read_twice(const std::string& meter, const Activity& before, const Activity& after, const Period& twice) {
    Diagnostic found = caveat("meter-read-twice", after.at,
                              fmt::format("the meter `{}` is read twice for {}: by `{}` and by `{}`", meter,
                                          span_text(twice), before.id, after.id),
                              "Let each period begin on the day after the one before it ends.");
    found.related.push_back({before.at, "the other reading"});
    return found;
}

Diagnostic not_read(const std::string& meter, const Activity& beside, const Period& missing) {
    return caveat("meter-not-read", beside.at,
                  fmt::format("the meter `{}` is not read for {}, {} {}", meter, span_text(missing), days_in(missing),
                              days_in(missing) == 1 ? "day" : "days"),
                  "Add the reading of these days, or correct the periods of those beside it.");
}

// What a reading is of: a meter measures one thing in one place.
std::string measures(const Activity& reading) {
    return reading.site.empty() ? reading.type : fmt::format("{} at {}", reading.type, reading.site);
}

using ByThing = std::map<std::string, Readings>;

ByThing by_thing(const Readings& readings) {
    ByThing things;
    for (const Activity* reading : readings) things[measures(*reading)].push_back(reading);
    return things;
}

Diagnostic of_two(const std::string& meter, const ByThing& things) {
    const auto& [first, readings] = *things.begin();
    const auto& [other, also] = *std::next(things.begin());
    Diagnostic found =
        caveat("meter-of-two", also.front()->at,
               fmt::format("the meter `{}` is of two: of {}, and of {}; each is judged by itself", meter, first, other),
               "Give each meter a name of its own, or correct the type or site of one of the two.");
    found.related.push_back({readings.front()->at, "the other reading"});
    return found;
}

class MeterCheck {
public:
    MeterCheck(const Inventory& inventory, const std::string& meter, const Readings& readings)
        : inventory_(inventory), meter_(meter), readings_(readings) {}

    Diagnostics run() {
        sys_days expected = inventory_.period.from;
        const Activity* latest = readings_.front();  // the one that ends last so far
        for (const Activity* reading : readings_) {
            Period period = read_over(*reading, inventory_);
            if (sys_days(period.from) > expected) tell_gap(*reading, expected, sys_days(period.from) - days(1));
            if (reading != readings_.front())
                if (auto twice = overlap(period, read_over(*latest, inventory_)))
                    found_.push_back(read_twice(meter_, *latest, *reading, *twice));
            if (sys_days(period.to) + days(1) >= expected) latest = reading;
            expected = std::max(expected, sys_days(period.to) + days(1));
        }
        if (expected <= sys_days(inventory_.period.to)) tell_gap(*latest, expected, inventory_.period.to);
        return std::move(found_);
    }

private:
    void tell_gap(const Activity& beside, sys_days from, sys_days to) {
        found_.push_back(not_read(meter_, beside, {Date(from), Date(to)}));
    }

    const Inventory& inventory_;
    const std::string& meter_;
    const Readings& readings_;
    Diagnostics found_;
};

}  // namespace

Diagnostics check_meters(const Inventory& inventory, const Known&) {
    Diagnostics found;
    for (const auto& [meter, readings] : by_meter(inventory)) {
        ByThing things = by_thing(readings);
        if (things.size() > 1) found.push_back(of_two(meter, things));
        for (const auto& [thing, own] : things) append(found, MeterCheck(inventory, meter, own).run());
    }
    return found;
}

}  // namespace ghg
