#include "base/near_names.h"
#include "command/console.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "report/explain_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

void check_ids(const std::vector<std::string>& wanted, const Inventory& inventory, Diagnostics& found) {
    std::vector<std::string> ids;
    for (const Activity& activity : inventory.activities) ids.push_back(activity.id);
    for (const std::string& id : wanted) {
        if (std::ranges::find(ids, id) != ids.end()) continue;
        Diagnostic unknown =
            problem("activity-unknown", {inventory.source, 0, 0, 1}, fmt::format("no activity has the id `{}`", id),
                    "Write an id of the inventory, or none for all.");
        unknown.near = near_names(id, ids);
        found.push_back(std::move(unknown));
    }
}

}  // namespace

ExitCode explain(const ExplainRequest& request) {
    auto year = calculate_file(request.inventory, request.folders);
    if (!year->failed()) check_ids(request.activities, *year->inventory, year->diagnostics);
    if (year->failed()) {
        say(year->diagnostics);
        return ExitCode::input_error;
    }
    return deliver(explain_text(year->result, request.activities), "");
}

}  // namespace ghg
