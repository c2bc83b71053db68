#pragma once

#include "base/number.h"
#include "domain/unit.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// Two figures of one thing whose quotient is that of two units.
struct UnitSlip {
    Number times;          ///< how many times the smaller figure the larger one is
    std::string mixed_up;  ///< "litres and US gallons"
};

/// Whether `now` is so many times `before`, or the other way round, as one unit is of another: mile and km, kWh and MJ,
/// US or imperial gallon and litre, ten, a thousand. A pair that belongs to one of the units is recognised within 1 %,
/// since a figure also changes from year to year; one that does not, within 0.03 %, which is a figure that was
/// otherwise not touched. Nothing where one of the figures is zero. Null units are passed over.
std::optional<UnitSlip> unit_slip(const Number& before, const Number& now, const std::vector<const Unit*>& units);

}  // namespace ghg
