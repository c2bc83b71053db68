#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "base/zip_archive.h"

#include <optional>
#include <string>

namespace ghg {

struct PackedProject {
    std::string image;
    NamedFiles texts;  ///< of the tables in the image, byte for byte, by their paths there
};

/// Reads the project's built-in files below `folder` and gives the image of them: `factors/**/*.yaml` and
/// `**/airports.csv`, the pages of `src/command/pages`, and `examples/first.yaml` as the page `starter.yaml`. Nothing
/// when a file has an error. Equal files give equal bytes.
std::optional<PackedProject> pack_project(const std::string& folder, Sources& sources, Diagnostics& out);

}  // namespace ghg
