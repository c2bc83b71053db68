#pragma once

#include "base/diagnostic.h"

#include <string>

namespace ghg {

/// Diagnostics worded for a terminal, in the order given, an empty line between two:
///
///     2022.yaml:31:15: error: unknown unit "kwh" [unit-unknown]
///        31 |     quantity: 42 300 kwh
///           |                      ^^^
///           = searched: my/rates-2022
///           = near: kWh, kWh-net
///           = next: Write kWh.
///           = 2022.yaml:12:5: first used here
///
/// then "2 errors, 1 caveat" and how to read more. The first line of each is never wrapped, so that editors can read
/// it; the others keep to 100 columns, a long source line is cut around the place. Places without a line or without
/// their text (whole files, built-in tables) have no excerpt. Nothing for no diagnostics.
std::string diagnostic_text(const Diagnostics& diagnostics, bool colour);

}  // namespace ghg
