#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "domain/frozen.h"

#include <vector>

namespace ghg {

/// The lines of a FROZEN file, `SHA256  EDITION`, in its order; empty lines and those that begin with # say nothing.
/// An edition that is listed twice is an error.
std::vector<FrozenEdition> read_frozen(const Source& source, Diagnostics& out);

}  // namespace ghg
