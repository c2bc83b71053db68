#pragma once

#include "base/source.h"

#include <string>

namespace ghg {

/// An edition that no longer changes, with the SHA-256 of what its rows say.
struct FrozenEdition {
    std::string edition;
    std::string sha256;
    Place at;
};

}  // namespace ghg
