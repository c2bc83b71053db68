#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "read/inventory.h"

namespace ghg {

/// Takes the activities that errors lie in out of an inventory, so that the others can be calculated and all errors are
/// told in one run. False where an error lies in what every activity rests on (the head, the boundary, instruments,
/// another file), and where there are many errors of one kind, of which only the first are told: then nothing is taken
/// out. Errors in targets, the base year and memo entries touch no activity. `file` is what the inventory was read
/// from.
bool keep_sound_activities(const InventoryFile& file, const Diagnostics& diagnostics, Inventory& inventory);

}  // namespace ghg
