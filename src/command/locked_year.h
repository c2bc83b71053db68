#pragma once

#include "command/workspace.h"
#include "domain/lock.h"
#include "domain/lock_comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// `2022.lock.yaml` beside `2022.yaml`.
std::string lock_path_of(const std::string& inventory);

/// The calculated inventory as a lock whose paths are relative to the folder of `lock_path`. `year` has no errors.
Lock lock_of(const Workspace& year, const TableFolders& folders, const std::string& lock_path);

bool is_lock_path(const std::string& path);

/// Whether a text with this hash would be this one, were its line ends others.
bool differs_in_line_ends_only(const std::string& text, const std::string& hash);

/// A path as the lock names it, and back.
std::string path_in_lock(const std::string& path, const std::string& lock_path);
std::string path_from_lock(const std::string& path, const std::string& lock_path);
std::vector<std::string> paths_from_lock(const std::vector<std::string>& paths, const std::string& lock_path);

/// Where two locks' texts part that say the same figures of the same files, as the same program would write them:
/// nothing, or the first line that was changed by hand.
std::optional<Mismatch> changed_words(const Lock& was, const Lock& now);

/// The same among the mismatches of a verification whose `today` found no difference.
void find_changed_words(const Lock& now, Verification& verification);

}  // namespace ghg
