#pragma once

#include "domain/airport.h"
#include "engine/context.h"

#include <string>
#include <vector>

namespace ghg {

/// One stretch between two airports. `km` is the great-circle distance on a sphere of 6371.0088 km (the IUGG mean
/// radius), rounded half to even to a whole km before anything is multiplied with it.
struct Leg {
    const Airport* from = nullptr;
    const Airport* to = nullptr;
    long km = 0;

    std::string name() const;
    /// How many of its ends lie in a territory.
    int ends_in(const std::string& territory) const;
};

/// The great-circle distance in whole km.
long great_circle_km(const Airport& from, const Airport& to);

/// The legs of an activity given by `from` and `to`, or by `legs`. Unknown airports are diagnostics; then legs are
/// missing. That there are two airports at least is for the checks to say. Near codes are told where it `advises`.
std::vector<Leg> legs_of(const Activity& activity, const FactorBook& book, Diagnostics& out, bool advises = true);

/// The band of an edition that a leg falls into; null when none does or the edition has no bands for the detail.
const Band* band_of(const Leg& leg, const Bands& bands);

}  // namespace ghg
