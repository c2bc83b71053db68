#pragma once

#include "import/uk/placement.h"

namespace ghg {

/// Says where a row goes, by the list of topics in uk_topics.cpp. Looks at labels only, never at the figure.
Placement place_row(const UkRow& row);

}  // namespace ghg
