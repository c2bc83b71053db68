#pragma once

#include "base/number.h"

namespace ghg {

/// The nearest double, for a file whose numbers are doubles; infinite where none is near.
double nearest_double(const Number& number);

}  // namespace ghg
