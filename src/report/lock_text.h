#pragma once

#include "domain/lock.h"

#include <string>

namespace ghg {

/// A lock as the text of its file, one thing a line, sealed with the SHA-256 of all that stands before the seal. The
/// same lock gives the same bytes; `read_lock` reads them back.
std::string lock_text(const Lock& lock);

}  // namespace ghg
