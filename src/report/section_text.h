#pragma once

#include "report/section.h"
#include "report/wrap.h"

#include <string>
#include <vector>

namespace ghg {

/// Sections as a person reads them on a terminal, an empty line between them, at most 100 columns.
std::string sections_text(const std::vector<Section>& sections, Style style);

}  // namespace ghg
