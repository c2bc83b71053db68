#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Values of a detail that a person may have meant, nearest first, at most four. In a code of up to three letters only
/// the case can be a slip: SK is another country than SE. In a name with a number the digits say which thing it is:
/// R-22 is no slip for R-32, but `R410A` and `410A` are R-410A, and `R-410` may be.
std::vector<std::string> likely_names(const std::string& given, const std::vector<std::string>& known);

/// Whether `name` may be written for `given` without a second look: where `given` holds a digit, the two differ by case
/// and marks only, or by what `name` has in front.
bool is_slip_for(std::string_view given, std::string_view name);

/// Whether a word of one begins like a word of the other, by five letters or more: consultants, it-consulting.
bool share_a_word(std::string_view one, std::string_view other);

}  // namespace ghg
