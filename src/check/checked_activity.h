#pragma once

#include "check/known.h"

#include <string>
#include <vector>

namespace ghg {

/// An activity with its type and the way its quantity is given; `rule` is null when the type does not accept that way.
struct CheckedActivity {
    const Activity* activity = nullptr;
    const ActivityType* type = nullptr;
    const QuantityRule* rule = nullptr;
};

/// The activities that can be judged: not broken, of a known type.
std::vector<CheckedActivity> judged(const Inventory& inventory, const Known& known);

/// Whether an activity without a quantity gives any of the details that would say one.
bool says_how_much(const CheckedActivity& checked);

/// Where a detail was written, or the activity's id where it was not.
Place place_of(const Activity& activity, const std::string& detail);

}  // namespace ghg
