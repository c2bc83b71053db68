#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// An id as a list gives it.
struct GivenId {
    const std::string* id = nullptr;
    Place at;
};

/// Reports ids that a list gives twice, in the order of the list. `what` is what a reader calls its entries. Empty ids
/// are left alone.
void refuse_ids_given_twice(std::string_view what, const std::vector<GivenId>& ids, Diagnostics& out);

}  // namespace ghg
