#pragma once

#include "command/workspace.h"

#include <memory>
#include <string>

namespace ghg {

/// The whole pipeline, the only place that knows its order: read, check, load tables, calculate, progress. Stops after
/// a stage with errors and reports all of that stage (reading and checking are told together). When `failed()`, the
/// result must not be shown.
std::unique_ptr<Workspace> calculate_file(const std::string& path, const TableFolders& folders);

}  // namespace ghg
