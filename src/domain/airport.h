#pragma once

#include "base/source.h"
#include "domain/document.h"

#include <cstddef>
#include <string>

namespace ghg {

/// An airport with an IATA code; degrees on WGS 84.
struct Airport {
    std::string iata, name, city, country;
    double latitude = 0;
    double longitude = 0;
    std::string edition;
};

/// A file of airports as a whole.
struct AirportList {
    std::string edition;
    Document source;
    std::string note;
    std::size_t count = 0;
    Place at;
};

}  // namespace ghg
