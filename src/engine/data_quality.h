#pragma once

#include "domain/result.h"

#include <vector>

namespace ghg {

/// The tonnage of each rating of each indicator over the lines, market-based, in the indicators' and ratings' order,
/// what nobody judged last. Empty where no activity says anything of its data's quality; ratings without lines are left
/// out.
std::vector<QualityTotal> quality_of(const std::vector<EmissionLine>& lines);

}  // namespace ghg
