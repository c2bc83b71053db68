#pragma once

#include "command/workspace.h"

#include <memory>
#include <string>

namespace ghg {

/// The whole pipeline, the only place that knows its order: what `calculate_lines` does, then the base year and the
/// progress towards targets. When `failed()`, the result must not be shown.
std::unique_ptr<Workspace> calculate_file(const std::string& path, const TableFolders& folders);

}  // namespace ghg
