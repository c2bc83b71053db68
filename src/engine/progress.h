#pragma once

#include "domain/result.h"

#include <string>
#include <vector>

namespace ghg {

/// The covered subset of the lines on the target's basis, in kg CO2e. Scope 1 and 3 lines count on either basis.
Number covered_kg(const std::vector<EmissionLine>& lines, const Target& target);

/// How far a target is: linear from the base year to the due year (SBTi and GHG Protocol Mitigation Goal Standard use
/// linear paths). Before the base year the line is the base, after the due year it is the goal.
Progress progress_of(const Target& target, const Number& base_kg, const Number& now_kg, int year);

/// Choices in which two inventories differ although a target compares them: gwp, rfi, well_to_tank. Empty when they
/// agree.
std::vector<std::string> differing_choices(const Inventory& base, const Inventory& now);

}  // namespace ghg
