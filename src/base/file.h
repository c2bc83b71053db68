#pragma once

#include "base/diagnostic.h"
#include "base/sha256.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A path as the place of what is said about the file itself.
Place place_of_file(const std::string& path);

/// Reads a file whole. Errors: missing, unreadable, a folder, neither file nor pipe, larger than `most_bytes`, changed
/// while it was read; each names the path and what to do.
std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, Diagnostics& out);

/// Writes a file whole or not at all: into a neighbour `ghg-PID-N.draft` first, then renamed, with the permissions that
/// the file had. Requests to stop wait until that is done; only a run that is killed outright leaves the neighbour. A
/// device or a pipe is written to as it is. False with a diagnostic when it could not be written.
bool write_file(const std::string& path, std::string_view text, Diagnostics& out);

/// The path of what a file names beside itself.
std::string beside(const std::string& path, const std::string& name);

/// The same of a pattern with *, ? or [...]: the file's own folder stands for itself, whatever it is called.
std::string pattern_beside(const std::string& path, const std::string& pattern);

/// Paths beside a file that a pattern matches, sorted; a name without *, ? and [ as it is, and so is one that matches
/// nothing but is a file's name, such as `fuel[1].csv`.
std::vector<std::string> files_matching(const std::string& path, const std::string& pattern);

/// Whether a pattern matches a path; `*` and `?` stop at a slash.
bool matches(const std::string& pattern, const std::string& path);

/// Paths of the files below `folder` with one of the endings (".yaml"), sorted; empty when there are none. A folder
/// that cannot be read is an error, as is a link that leads nowhere, a pipe or a device with such an ending.
std::vector<std::string> files_below(const std::string& folder, const std::vector<std::string>& endings,
                                     Diagnostics& out);

}  // namespace ghg
