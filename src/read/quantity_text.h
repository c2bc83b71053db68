#pragma once

#include "base/diagnostic.h"
#include "base/number.h"
#include "domain/inventory.h"
#include "domain/unit.h"
#include "read/node.h"

#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// Each reader takes a scalar's text and gives nothing, with a diagnostic that underlines the offending part, when it
/// is not what it asks for.

/// A bare number: `100`, `29.8`.
std::optional<Number> read_number(const Node& value, Diagnostics& out);

/// `18 400 L`, `80kWh`. The unit is one of `units`, by name or alias.
std::optional<WrittenQuantity> read_quantity(const Node& value, const Units& units, Diagnostics& out);
/// The same, and one below zero is an error.
std::optional<WrittenQuantity> read_quantity_not_negative(const Node& value, const Units& units, Diagnostics& out);

/// `50 %` or `50%` gives 1/2.
std::optional<Number> read_percent(const Node& value, Diagnostics& out);

/// A unit's name alone: `kWh`.
const Unit* read_unit(const Node& value, const Units& units, Diagnostics& out);

/// A mass of gas as a document prints it, in g, kg or t: `0.00070 kg CO2e`, `12 g`.
struct WrittenMass {
    Number kg;
    bool as_co2e = false;
    std::string written;
};
std::optional<WrittenMass> read_mass(const Node& value, Diagnostics& out);
/// The same, and one that does not say that it is CO2e is an error.
std::optional<WrittenMass> read_mass_of_co2e(const Node& value, Diagnostics& out);

/// `0.15 kWh/km`, `12.5 FDD/USD`, or a bare number, whose units are null.
struct WrittenRatio {
    Number value;
    const Unit* numerator = nullptr;
    const Unit* denominator = nullptr;
    std::string written;
};
std::optional<WrittenRatio> read_ratio(const Node& value, const Units& units, Diagnostics& out);

/// What a unit is in terms of another: `10 km`, `1/3.6 kWh`. The other's name may be unknown yet.
struct WrittenEquivalence {
    Number value;
    std::string unit;
};
std::optional<WrittenEquivalence> read_equivalence(const Node& value, Diagnostics& out);

}  // namespace ghg
