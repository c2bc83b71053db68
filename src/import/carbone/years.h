#pragma once

#include "import/carbone/rows.h"

#include <optional>
#include <string_view>
#include <utility>

namespace ghg {

/// The year of a date as Base Carbone and its copies print it: `Décembre 2025`, `déc.-25`, `31/12/2025`, `2025-12-31`.
std::optional<int> year_of_date(std::string_view date);
/// The first year from 1990 to 2099 that stands in a text as a number of its own. For texts that hold no other
/// numbers of four digits: dates, `(2022) HT`.
std::optional<int> first_year_in(std::string_view text);
/// The year that a name clearly says: it ends in it (`mix 2022`), brackets it (`(2019)`), or begins with it before a
/// dash (`2022 - mix moyen`). Any other number is part of the name: `HP 2000 W`.
std::optional<int> year_named(std::string_view name);

/// The years in which an element is valid: from the one in which it was created, or an earlier one that its name,
/// attribute or boundary clearly says, or that of its prices, to the last of its validity. Nothing where the file does
/// not say how long it is valid.
std::optional<std::pair<int, int>> years_of_validity(const CarboneRow& element, std::optional<int> price_year = {});

}  // namespace ghg
