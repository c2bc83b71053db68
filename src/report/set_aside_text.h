#pragma once

#include "domain/result.h"

#include <string>

namespace ghg {

/// "superseded by laptops (purchase it-2022: supplier-specific before spend-based)".
std::string set_aside_text(const SetAside& aside);

}  // namespace ghg
