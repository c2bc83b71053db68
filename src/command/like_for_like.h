#pragma once

#include "command/workspace.h"

#include <memory>
#include <vector>

namespace ghg {

/// Gives each of several years of one organisation its totals with the factors and choices of the newest; inventories
/// of several organisations, or that begin on one day, get none. An activity that these do not serve stays as it was
/// reported, and is named.
void add_like_for_like(const std::vector<std::unique_ptr<Workspace>>& years, const TableFolders& folders);

}  // namespace ghg
