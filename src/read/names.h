#pragma once

#include <string_view>

namespace ghg {

/// `publisher/year-or-version`: two words of lower-case letters, digits, dots and dashes, each beginning and ending
/// with a letter or a digit.
bool is_edition_name(std::string_view name);

/// A word that can follow a number: letters, digits and - ^ / ° in it, beginning with a letter or a sign that is none
/// of ASCII's.
bool is_unit_name(std::string_view name);

}  // namespace ghg
