#pragma once

#include "domain/impact.h"
#include "domain/table_diff.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// Two sides of tables beside each other: what `ghg factors diff` tells. The sides' tables and the inventories must
/// outlive it.
struct TablesCompared {
    std::string was, now;  ///< as they were asked for: a folder, an edition, a revision
    TableDiff diff;
    std::vector<ChangedFile> files;
    std::vector<InventoryImpact> impacts;
    std::optional<Number> fail_over;  ///< a share: 0.05; nothing: any change is accepted

    bool is_over(const InventoryImpact& each) const {
        return fail_over && each.impact && moves_more_than(*fail_over, *each.impact);
    }
};

}  // namespace ghg
