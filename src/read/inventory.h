#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/node.h"

#include <optional>
#include <vector>

namespace ghg {

/// Reads an inventory. Nothing comes back only where the text is not a YAML map; else everything that could be read,
/// and a diagnostic for each mistake. An activity with a mistake in it is `broken`. Whether types, details, editions
/// and sets exist is for the checks to say.
std::optional<Inventory> read_inventory(const Source& source, const Units& units, const GwpSets& gwp, Diagnostics& out);
/// The same from a text parsed before.
std::optional<Inventory> read_inventory(const NodeTree& tree, const Units& units, const GwpSets& gwp, Diagnostics& out);

/// The folders an inventory names under `tables:`. They are needed before the rest is read: own units must be known
/// before quantities. Says nothing of mistakes; the full reading does.
std::vector<Text> read_table_folders(const NodeTree& tree);

}  // namespace ghg
