#pragma once

#include "command/workspace.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ghg {

/// Reads an inventory with its own tables, before its ledgers are summed and anything is checked. False where there is
/// none to go on with.
bool read_year(Workspace& work, const std::string& path, const TableFolders& folders);

/// The first part of the pipeline: read, check, load tables, calculate. Activities with errors are told and left aside
/// while the others are calculated for their errors; what every activity rests on (the head, the boundary, tables) must
/// be right for that. When `failed()`, the result must not be shown.
std::unique_ptr<Workspace> calculate_lines(const std::string& path, const TableFolders& folders);

/// The same inventory with the factors and choices (GWP set, RFI, well-to-tank) of another, also outside their years.
/// Errors of activities are in `failed` alone; `done` is false where the year cannot be calculated at all.
struct Recast {
    std::unique_ptr<Workspace> work;
    std::map<std::string, std::string> failed;
    bool done = false;
};
Recast recast_lines(const std::string& path, const TableFolders& folders, const Inventory& choices);

/// What each of these activities would come to as the whole of a workspace's inventory, which stays as it is; the
/// tables they need are loaded. Zeros where they have errors: those are told where they are calculated as parts of the
/// inventory.
std::vector<Totals> totals_of_each(std::vector<Activity> activities, Workspace& work, const TableFolders& folders);

/// Adds the files that `from` read to the inputs of `work`, each once.
void list_inputs(const Workspace& from, Workspace& work);

}  // namespace ghg
