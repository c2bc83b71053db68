#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The words of a text as a search compares them: letters and digits between all else, lower case, Latin letters
/// without their marks (Umeå is umea), raised and lowered digits as digits (CO₂ is co2).
std::vector<std::string> folded_words(std::string_view text);

/// Whether a folded word is a year from 1900 to 2200.
bool is_year_word(std::string_view word);

}  // namespace ghg
