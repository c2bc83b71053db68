#pragma once

#include "base/number.h"

namespace ghg {

/// A whole number of two words, for sums of many that fit one.
__extension__ using Wide = __int128;

Number number_of(Wide whole);

}  // namespace ghg
