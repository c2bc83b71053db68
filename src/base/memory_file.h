#pragma once

#include "base/descriptor.h"

#include <optional>
#include <string>

namespace ghg {

/// A file that is only in memory, for a library that writes to nothing but paths.
class MemoryFile {
public:
    MemoryFile();

    /// What to open; empty where there is none to be had, and then errno says why.
    const std::string& path() const { return path_; }
    /// All that was written; nothing where it cannot be read.
    std::optional<std::string> bytes() const;

private:
    Descriptor file_;
    std::string path_;
};

}  // namespace ghg
