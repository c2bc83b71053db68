#pragma once

#include "command/workspace.h"

#include <memory>
#include <string>

namespace ghg {

/// The whole pipeline, the only place that knows its order: read, check, load tables, calculate, progress. Activities
/// with errors are told and left aside while the others are calculated for their errors; what every activity rests on
/// (the head, the boundary, tables) must be right for that. When `failed()`, the result must not be shown.
std::unique_ptr<Workspace> calculate_file(const std::string& path, const TableFolders& folders);

}  // namespace ghg
