#pragma once

#include "domain/activity_type.h"
#include "domain/inventory.h"

#include <optional>

namespace ghg {

/// The category a line is reported in, before upstream is moved: the rule's, or the one the activity says. Nothing
/// where it says none, or one there is not.
std::optional<Category> stated_category(const LineRule& rule, const Activity& activity);

/// The same for checked activities.
Category category_of(const LineRule& rule, const Activity& activity);

}  // namespace ghg
