#pragma once

#include "import/carbone/rows.h"

#include <optional>
#include <string_view>
#include <utility>

namespace ghg {

/// The year of a date as Base Carbone and its copies print it: `Décembre 2025`, `déc.-25`, `31/12/2025`, `2025-12-31`.
std::optional<int> year_of_date(std::string_view date);
/// The first year that a text names between blanks and signs: `2022 - mix moyen`.
std::optional<int> year_named(std::string_view text);

/// The years in which an element is valid: from the one in which it was created, or an earlier one that its name or
/// its unit names, to the last of its validity. Nothing where the file does not say how long it is valid.
std::optional<std::pair<int, int>> years_of_validity(const CarboneRow& element);

}  // namespace ghg
