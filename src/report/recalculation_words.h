#pragma once

#include "domain/base_year.h"

#include <string>

namespace ghg {

/// What came of an event that touches the base year: "restated with a later one", "waits below the threshold".
std::string recalculation_words(const RecalculationStep& step);

}  // namespace ghg
