#pragma once

#include "domain/type_card.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// `ghg types --format json`, for editors: schema ghg-types/1. Keys may be added, never renamed. Airports are counted,
/// not listed.
std::string types_json(const std::vector<TypeCard>& cards, std::string_view version);

}  // namespace ghg
