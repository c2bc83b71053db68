#pragma once

#include "read/node.h"

#include <string>

namespace ghg {

/// A map as lines of YAML: a key a line, maps below their key, lists in brackets, texts in quotes where they were in
/// quotes. Comments and the layout of its file are left behind. Empty when the node is no map.
std::string yaml_lines(const Node& map);

}  // namespace ghg
