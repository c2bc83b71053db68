#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "read/node.h"

namespace ghg {

/// What the parts of an activity type owe each other, once each of them could be read: bases that fit the scopes, steps
/// where they can be taken, details that an activity may give, defaults that something reads. `root` is the type's
/// file, for the places.
void check_type(const ActivityType& type, const Node& root, Diagnostics& out);

}  // namespace ghg
