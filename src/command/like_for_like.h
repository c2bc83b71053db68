#pragma once

#include "command/workspace.h"

#include <memory>
#include <vector>

namespace ghg {

/// Gives each of several years of one organisation its totals with the factors and choices of the newest; inventories
/// of several organisations, or whose periods share days, get none, and the reason. An activity that these do not serve
/// stays as it was reported, and is named; so is what differs beside the factors and choices: consolidation, shares,
/// the length of the period.
void add_like_for_like(const std::vector<std::unique_ptr<Workspace>>& years, const TableFolders& folders);

}  // namespace ghg
