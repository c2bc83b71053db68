#pragma once

#include "base/number.h"

#include <string>
#include <vector>

namespace ghg {

/// A figure before and after, the change, and the parts of the change, as decimal texts that add up as they are
/// printed: `was` and `change` give `now`, the parts give `change`. Figures that terminate have all their
/// digits, but for parts finer than rounded figures around them.
struct SplitTexts {
    std::string was, now, change;
    std::vector<std::string> parts;
};

/// `parts` are exact and add up to `now` less `was`. Endless figures end at 15 decimals, `was` and `now` rounded as
/// everywhere, the parts so that what is left goes to the largest remainders.
SplitTexts split_texts(const Number& was, const Number& now, const std::vector<Number>& parts);

}  // namespace ghg
