#pragma once

#include "command/workspace.h"

#include <memory>
#include <vector>

namespace ghg {

/// Gives each of several years its totals with the factors and choices of the newest, where there are several. An
/// activity that these do not serve stays as it was reported, and is named.
void add_like_for_like(const std::vector<std::unique_ptr<Workspace>>& years, const TableFolders& folders);

}  // namespace ghg
