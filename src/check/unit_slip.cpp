#include "check/unit_slip.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

/// A pair of units that are mistaken for each other, and what their dimensions begin or end with.
struct Pair {
    Number times;
    std::string_view mixed_up;
    std::string_view of;  ///< a word of the dimensions it belongs to; empty: of all
};

const std::array<Pair, 9>& pairs() {
    static const Number mile = Number::fraction(1609344, 1000000);
    static const Number us_gallon = Number::fraction(3785411784L, 1000000000L);
    static const Number imperial_gallon = Number::fraction(454609, 100000);
    // A figure per km may come of litres.
    static const std::array<Pair, 9> all{{
        {mile, "miles and km", "distance"},
        {mile, "miles and km", "freight"},
        {Number::fraction(36, 10), "kWh and MJ, or MWh and GJ", "energy"},
        {us_gallon, "US gallons and litres", "volume"},
        {us_gallon, "US gallons and litres", "distance"},
        {imperial_gallon, "imperial gallons and litres", "volume"},
        {imperial_gallon, "imperial gallons and litres", "distance"},
        {Number(10), "two places of a decimal point, or km and mil", ""},
        {Number(1000), "kg and g or t, kWh and MWh, or litres and m3", ""},
    }};
    return all;
}

bool belongs(const Pair& pair, const std::vector<const Unit*>& units) {
    return pair.of.empty() || std::ranges::any_of(units, [&](const Unit* unit) {
               return unit != nullptr && unit->dimension.find(pair.of) != std::string::npos;
           });
}

bool is_near(const Number& quotient, const Pair& pair, const std::vector<const Unit*>& units) {
    Number tolerance = belongs(pair, units) ? Number::fraction(1, 100) : Number::fraction(3, 10000);
    Number off = quotient / pair.times - Number(1);
    return off <= tolerance && off * Number(-1) <= tolerance;
}

}  // namespace

std::optional<UnitSlip> unit_slip(const Number& before, const Number& now, const std::vector<const Unit*>& units) {
    if (before.is_zero() || now.is_zero()) return std::nullopt;
    Number quotient = now > before ? now / before : before / now;
    for (const Pair& pair : pairs())
        if (is_near(quotient, pair, units)) return UnitSlip{quotient, std::string(pair.mixed_up)};
    return std::nullopt;
}

}  // namespace ghg
