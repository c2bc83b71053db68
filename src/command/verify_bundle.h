#pragma once

#include "domain/lock_comparison.h"

#include <optional>
#include <string>

namespace ghg {

/// Whether a path names an evidence pack: it ends in .zip, or what is there begins like one.
bool is_bundle(const std::string& path);

/// Performs the year of a bundle again: from its lock alone, then, unless `from_lock`, with its files and nothing else.
/// Says what is wrong with the bundle or its files; nothing where it cannot be opened.
std::optional<Verification> verify_bundle(const std::string& path, bool from_lock);

}  // namespace ghg
