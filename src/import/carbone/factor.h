#pragma once

#include "import/carbone/placement.h"
#include "import/carbone/rows.h"

#include <string>
#include <vector>

namespace ghg {

/// An element of Base Carbone with its parts, and where it goes.
struct CarboneElement {
    const CarboneRow* row = nullptr;
    std::vector<const CarboneRow*> parts;  ///< in order of lines
    CarbonePlace place;
};

/// The factor as a table holds it. The element needs a total and a place.
std::string carbone_factor_text(const CarboneElement& element);

/// What a person should know of the element: a total of zero, parts that do not add up to it within the digits
/// printed, biogenic CO2 below zero.
std::vector<std::string> carbone_notes(const CarboneElement& element);

}  // namespace ghg
