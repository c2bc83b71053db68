#pragma once

#include "read/shelf.h"

#include <deque>
#include <map>
#include <string_view>

namespace ghg {

/// What TableFiles holds.
struct OpenedFiles {
    Sources sources;
    std::map<std::string_view, ImageEntry> builtin;  ///< by SHA-256
    std::deque<Shelf> shelves;
};

}  // namespace ghg
