#pragma once

#include "domain/impact.h"

namespace ghg {

/// What moved between two results of the same inventory, calculated with two sides of tables, row by row.
Impact impact_of(const Result& was, const Result& now);

}  // namespace ghg
