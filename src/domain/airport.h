#pragma once

#include "base/number.h"

#include <string>
#include <vector>

namespace ghg {

/// An airport with an IATA code; degrees on WGS 84.
struct Airport {
    std::string iata, name, city, country;
    double latitude = 0;
    double longitude = 0;
    std::string edition;
};

}  // namespace ghg
