#pragma once

#include "engine/details.h"
#include "engine/named_factors.h"
#include "engine/worked.h"

#include <string>

namespace ghg {

/// What the steps of one activity read. All of it outlives the steps.
struct Stepping {
    const Activity& activity;
    const EffectiveDetails& details;
    int year;
    NamedFactors& named;
    const Context& context;
    Diagnostics& out;

    bool has(const std::string& detail) const;
    /// As written or by default; empty where it is not given.
    std::string value_of(const std::string& detail) const;
    /// Of the detail, or of the activity where it is not written.
    Place place_of(const std::string& detail) const;
    /// The detail as a quantity of one of the dimensions; null with a diagnostic where it is none.
    const Quantity* quantity_of(const std::string& detail, const std::vector<std::string>& dimensions);
};

/// Each takes one step and writes it down; false with a diagnostic when it cannot be taken.
bool take_ratio(Worked& worked, const StepRule& step, Stepping& s);
bool take_times(Worked& worked, const StepRule& step, Stepping& s);
bool take_part(Worked& worked, const StepRule& step, Stepping& s);
bool take_out_tax(Worked& worked, const StepRule& step, Stepping& s);

/// The quantity that a `start` or `balance` step takes from the activity's details; nothing with a diagnostic when they
/// do not say one.
std::optional<Worked> begin_with_details(const StepRule& step, Stepping& s);

}  // namespace ghg
