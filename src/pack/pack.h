#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <optional>
#include <string>

namespace ghg {

/// Reads the project's built-in files below `folder` and gives the image of them: `factors/**/*.yaml` and
/// `**/airports.csv`, the pages of `src/command/pages`, and `examples/first.yaml` as the page `starter.yaml`. Nothing
/// when a file has an error. Equal files give equal bytes.
std::optional<std::string> pack_image(const std::string& folder, Sources& sources, Diagnostics& out);

}  // namespace ghg
