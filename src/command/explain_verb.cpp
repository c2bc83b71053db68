#include "base/near_names.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "report/explain_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <memory>

namespace ghg {
namespace {

struct ExplainRequest {
    std::string inventory;
    std::vector<std::string> activities;  ///< all when empty
    TableFolders folders;
};

void check_ids(const std::vector<std::string>& wanted, const Result& result, Diagnostics& found) {
    std::vector<std::string> ids;
    for (const Activity& activity : result.inventory->activities) ids.push_back(activity.id);
    for (const std::string& id : unknown_ids(result, wanted)) {
        Diagnostic unknown =
            problem("activity-unknown", {result.inventory->source, 0, 0, 1},
                    fmt::format("no activity or line is called `{}`", id),
                    "Write an activity's id, a line as `ghg report --lines` prints it, or none for all.");
        unknown.near = near_names(id, ids);
        found.push_back(std::move(unknown));
    }
}

ExitCode explain(const ExplainRequest& request) {
    TableFolders folders = request.folders;
    folders.ledgers.hashed = false;
    auto year = calculate_file(request.inventory, folders);
    if (!year->failed()) check_ids(request.activities, year->result, year->diagnostics);
    if (year->failed()) {
        say(year->diagnostics);
        return ExitCode::input_error;
    }
    return deliver(explain_text(year->result, request.activities), "");
}

}  // namespace

Command explain_command() {
    auto asked = std::make_shared<ExplainRequest>();
    return {
        .name = "explain",
        .summary = "The worksheet of each line: input, search, steps, factor, gases",
        .reader = Reader::auditors,
        .arguments = {{.name = "INVENTORY",
                       .help = "The inventory of a year",
                       .into = &asked->inventory,
                       .takes = Takes::inventory,
                       .required = true},
                      {.name = "ID",
                       .help = "Activities or lines to explain; all when none is named",
                       .into = &asked->activities}},
        .options = {added_tables(asked->folders), only_tables(asked->folders)},
        .examples = {{"ghg explain year.yaml rome-trip", "how the figures of one activity came about"},
                     {"ghg explain year.yaml", "the worksheet of every line"}},
        .run = [asked] { return explain(*asked); },
    };
}

}  // namespace ghg
