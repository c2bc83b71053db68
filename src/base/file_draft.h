#pragma once

#include "base/diagnostic.h"

#include <functional>
#include <string>
#include <string_view>

namespace ghg {

/// Why a file could not be written, by its errno, and what to do. `target` is the file that `path` leads to.
Diagnostic unwritable(const std::string& path, const std::string& target, int error);

/// False, and errno says why, where not all of it could be written.
bool write_all(int descriptor, std::string_view text);

/// A device or a pipe cannot be written whole or not at all, and renaming a file onto /dev/null would destroy it.
bool is_device(const std::string& path);

/// The file that a link leads to, there already or not, so that it is written and the link stays.
std::string followed(const std::string& path);

/// The folder in which a file stands, as it is opened.
std::string folder_of(const std::string& path);

/// A name beside the file, `ghg-PID-N.draft`, that nothing has: a killed run may have left its own there. `make` takes
/// the name; below zero with EEXIST, the next is tried. Empty where there is none, and errno says why.
std::string draft_beside(const std::string& path, const std::function<int(const char*)>& make);

/// The draft gets the permissions of the file whose place it will take. False, and errno says why, where that file may
/// not be written.
bool takes_after(int descriptor, const std::string& path);

}  // namespace ghg
