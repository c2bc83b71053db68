#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "domain/category.h"

#include <optional>

namespace ghg {

/// The category a word names; nothing, with near names, when there is none. `outside-scopes` is no place to report in,
/// so it counts as unknown.
std::optional<Category> read_category(const Text& word, Diagnostics& out);

}  // namespace ghg
