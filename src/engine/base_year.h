#pragma once

#include "domain/base_year.h"
#include "domain/inventory.h"

namespace ghg {

/// The base year on one basis after the events its policy lists, in the order of their dates (GHG Protocol Corporate
/// Standard, chapter 5). Events that count wait until their sizes together reach the threshold's share of the original
/// total; then all that wait are taken into the restated base, and the counter begins again. Sizes are added without
/// their signs, so that an acquisition does not hide an error. Organic change never counts.
BaseYear restate(const BaseYearPolicy& policy, const Number& original_kg, Basis basis);

/// What the restated events add to the part of the base year that a target covers.
Number restated_within(const BaseYear& base, const Target& target);

}  // namespace ghg
