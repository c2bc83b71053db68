#pragma once

#include "import/carbone/placement.h"
#include "import/carbone/rows.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ghg {

/// An element of Base Carbone with its parts, and where it goes.
struct CarboneElement {
    const CarboneRow* row = nullptr;
    std::vector<const CarboneRow*> parts;  ///< in order of lines
    CarbonePlace place;
};

/// The factors of an element: itself, or its parts where these are stages, `14.ttw` and `14.wtt`. The element needs a
/// total and a place.
struct CarboneFactors {
    std::string text;  ///< as a table holds them
    std::size_t count = 0;
    std::size_t without_biogenic = 0;  ///< of them those that print CO2b as 0
};
CarboneFactors carbone_factors(const CarboneElement& element);

/// What a person should know of the element: a total of zero, parts that do not add up to it within the digits
/// printed or cannot be told apart by stage, biogenic CO2 below zero.
std::vector<std::string> carbone_notes(const CarboneElement& element);

}  // namespace ghg
