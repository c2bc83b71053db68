#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <cstddef>
#include <string_view>

namespace ghg {

/// Looks at a text before the YAML parser sees it: size, UTF-8, control characters, tabs as indentation, lines too long
/// for a person to have written. False with a diagnostic for the first thing found.
bool guard_yaml(const Source& source, std::string_view text, std::size_t first_line, std::size_t most_bytes,
                Diagnostics& out);

}  // namespace ghg
