#include "command/console.h"
#include "command/output_guard.h"
#include "command/parts.h"
#include "command/report_request.h"
#include "command/verbs.h"

#include <memory>

namespace ghg {
namespace {

struct MergeRequest {
    std::vector<std::string> parts;
    std::string inventory;  ///< empty: as the parts name it
    ReportRequest report;
};

ExitCode merge(const MergeRequest& request) {
    Diagnostics problems;
    auto parts = read_parts(request.parts, problems);
    if (parts && !request.report.output.empty())
        if (auto found = output_is_one_of(request.parts, request.report.output)) problems.push_back(*found);
    if (has_errors(problems)) {
        say(problems);
        return ExitCode::input_error;
    }
    if (!request.inventory.empty()) parts->inventory = request.inventory;
    ReportRequest year = request.report;
    year.inventories = {parts->inventory};
    year.folders.ledgers.parts = &*parts;
    return report(year);
}

std::vector<Parameter> merge_parameters(MergeRequest& asked) {
    std::vector<Parameter> options = report_parameters(asked.report);
    options.push_back({.name = "--inventory",
                       .value = "INVENTORY",
                       .help = "The inventory, where it is not where its shards found it",
                       .into = &asked.inventory,
                       .takes = Takes::inventory});
    return options;
}

}  // namespace

Command merge_command() {
    auto asked = std::make_shared<MergeRequest>();
    return {
        .name = "merge",
        .summary = "The report from parts that several machines made",
        .reader = Reader::staff,
        .arguments = {{.name = "PART",
                       .help = "What `ghg report --shard K/N --partial PART` wrote: all N, in any order",
                       .into = &asked->parts,
                       .takes = Takes::file,
                       .required = true}},
        .options = merge_parameters(*asked),
        .examples = {{"ghg merge 1.part 2.part", "the report, byte for byte that of one run"},
                     {"ghg merge *.part --format xlsx --output year.xlsx", "the same in another form"}},
        .run = [asked] { return merge(*asked); },
    };
}

}  // namespace ghg
