#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// The code of ISO 3166-1 for a French name of a country or territory, whatever its case and accents: `États-Unis`,
/// `Etats-Unis`. A part of France without a code of its own is FR. Empty where the name is not known.
std::string french_place(std::string_view name);

}  // namespace ghg
