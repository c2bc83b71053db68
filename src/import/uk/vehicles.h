#pragma once

#include "import/uk/placement.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// A road vehicle of the UK flat file in our words, the same under each of its topics.
struct UkVehicle {
    enum class Kind { car, motorbike, van, hgv };
    Kind kind = Kind::car;
    std::string name;   ///< medium, upper-medium, motorbike-small, van-class-1, rigid-over-17t-refrigerated
    std::string fuel;   ///< diesel, unknown, plug-in-hybrid, electric; empty for motorbikes, whose fuel is not named
    std::string laden;  ///< empty, half, full or average; only for HGVs

    /// Takes electricity from the grid: its rows may hold more than what its own tank burns.
    bool charged() const { return fuel == "plug-in-hybrid" || fuel == "electric"; }
    /// Burns one fuel that the table `fuels` has a factor for.
    bool single_fuel() const { return fuel == "diesel" || fuel == "petrol" || fuel == "cng" || fuel == "lpg"; }
    std::vector<std::pair<std::string, std::string>> match() const;
    std::string words() const;  ///< as an id has it: medium.diesel, hgv-average.diesel.half
};

/// The vehicle that levels 2 and 3 and the column text name; null where one of them is not known.
std::optional<UkVehicle> uk_vehicle(const UkRow& row);

}  // namespace ghg
