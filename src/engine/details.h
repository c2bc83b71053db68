#pragma once

#include "domain/activity_type.h"
#include "domain/inventory.h"

#include <set>
#include <string>

namespace ghg {

/// An activity's details as its lines see them: what was written, and the type's defaults for what was not.
struct EffectiveDetails {
    Details values;
    std::set<std::string> defaulted;  ///< details that took their default and are read by a step or line
};

EffectiveDetails effective_details(const Activity& activity, const ActivityType& type, const QuantityRule& rule);

/// The details named by `wanted`, for a factor or ratio to match. A detail that is not known is left out.
Details pick(const Details& details, const std::vector<std::string>& wanted);

/// "region SE, cabin economy", for messages.
std::string to_text(const Details& details);

}  // namespace ghg
