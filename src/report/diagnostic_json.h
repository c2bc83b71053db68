#pragma once

#include "report/checked.h"

#include <string>
#include <string_view>

namespace ghg {

/// What `ghg check` found as one JSON document, `ghg-check/1`, ending with a line end:
///
///     {"ghg": version, "schema": "ghg-check/1", "path": …, "activities": 4 or null,
///      "counts": {"errors": 1, "caveats": 0},
///      "diagnostics": [{"slug", "severity": "error" or "caveat", "path", "line", "column", "end_column", "message",
///                       "searched": […], "near": […], "next", "related": [{"path", "line", "column", "end_column",
///                       "message"}], "kg_co2e"}]}
///
/// Lines and columns are 1-based and columns count code points; `end_column` is the one after the last that is meant.
/// Where a place is a whole file they are null, and so is `path` where no file is to blame. Masses are decimal strings
/// in kg. Keys may be added, never renamed.
std::string diagnostic_json(const Checked& checked, std::string_view version);

}  // namespace ghg
