#pragma once

#include "domain/comparison.h"
#include "domain/gas.h"

namespace ghg {

/// What a comparison reads of one inventory.
struct ComparedYear {
    const Result* result = nullptr;
    const GwpSet* gwp = nullptr;
};

/// Splits the change of every total into effects, activity by activity.
///
/// Activities are paired by id, or by the purchase they measure. An id that only one inventory has is added or removed;
/// one that the other inventory sets aside, or gives another type, is method as a whole: the same thing calculated
/// otherwise. Lines of a pair are matched by their rule in the type and their leg; the rungs of the market ladder are
/// one line, so that a certificate for more of the energy is method, and more energy under the same mix is activity. A
/// line that one side lacks (no upstream figure, combustion and upstream in one) is method, the amount of its activity
/// staying activity; a leg flown on one side only is activity,
/// save what RFI, GWP set and share do to it: those are chosen for all flights.
Comparison compare(const ComparedYear& was, const ComparedYear& now);

}  // namespace ghg
