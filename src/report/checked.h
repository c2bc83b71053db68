#pragma once

#include "base/diagnostic.h"
#include "base/number.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// One thing `ghg check` found, and how much emission it touches, where that can be said.
struct Finding {
    Diagnostic diagnostic;
    std::optional<Number> kg_co2e;
};

/// What `ghg check` found in an inventory or a folder of tables, in the order it is told.
struct Checked {
    std::string path;
    std::optional<std::size_t> activities;  ///< nothing for a folder, and when errors stopped the calculation
    std::vector<Finding> findings;
    std::optional<std::size_t> tables;  ///< files of factors, ratios, bands or airports; nothing for an inventory
    std::size_t rows = 0;               ///< in them
};

std::size_t errors_in(const Checked& checked);
std::size_t caveats_in(const Checked& checked);

/// The findings as diagnostics, the tonnage in their text: "… (2.38 t CO2e)".
Diagnostics with_tonnage(const Checked& checked);

/// "4 activities, no errors, 6 caveats"; of a folder "3 tables, 20 rows, no errors, no caveats".
std::string counts_text(const Checked& checked);

}  // namespace ghg
