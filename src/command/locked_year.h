#pragma once

#include "command/workspace.h"
#include "domain/lock.h"

#include <string>

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

}  // namespace ghg
