#pragma once

#include "report/checked.h"

#include <string>

namespace ghg {

/// What `ghg check` found as workflow commands, which GitHub Actions shows beside the lines they are about, and then
/// the counts on a line of their own:
///
///     ::error file=2022.yaml,line=31,endLine=31,col=15,endColumn=17,title=unit-unknown::unknown unit `kwh`%0Anear: kWh
///     no errors, 2 caveats
///
/// Errors are `error`, caveats `warning`. `endColumn` is the last column that is meant. A place that is a whole file
/// has no line. What a file or a user wrote can neither end a command nor begin one.
std::string diagnostic_github(const Checked& checked);

}  // namespace ghg
