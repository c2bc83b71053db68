#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "domain/unit.h"
#include "read/activity.h"
#include "read/activity_items.h"
#include "read/gwp_sets.h"
#include "read/node.h"

#include <optional>
#include <vector>

namespace ghg {

/// Reads an inventory. Nothing comes back only where the text is not a YAML map; else everything that could be read,
/// and a diagnostic for each mistake. An activity with a mistake in it is `broken`. Whether types, details, editions
/// and sets exist is for the checks to say.
std::optional<Inventory> read_inventory(const Source& source, const Units& units, const GwpSets& gwp, Diagnostics& out);

/// An inventory with what is kept of its file: the tree without the activities, and where each of them began.
struct InventoryFile {
    NodeTree head;
    std::vector<ItemBegin> begins;
    std::optional<Inventory> inventory;
    Diagnostics said;  ///< of what the inventory says; what is wrong with the text is said apart
};
/// The same, its activities read one by one and never held as a tree. `prepare` is asked once the folders of own tables
/// are known; a second time where they stand below the activities. Nothing comes back where the text has no tree.
std::optional<InventoryFile> read_inventory_file(const Source& source, const Prepare& prepare, Diagnostics& out);

}  // namespace ghg
