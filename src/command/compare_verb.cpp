#include "command/console.h"
#include "command/output_guard.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "engine/compare.h"
#include "report/compare_report.h"

#include <memory>

namespace ghg {
namespace {

struct CompareRequest {
    std::string was, now;  ///< inventories
    TableFolders folders;
    std::string format = "text";
    std::string output;
    unsigned decimals = 2;
    unsigned top = 10;
};

std::unique_ptr<Workspace> calculated(const std::string& path, const CompareRequest& request) {
    TableFolders folders = request.folders;
    folders.ledgers.hashed = false;
    auto year = calculate_file(path, folders);
    if (auto found = request.output.empty() ? std::nullopt : output_is_input(*year, request.output))
        year->diagnostics.push_back(*found);
    if (year->failed()) say(year->diagnostics);
    return year;
}

ExitCode compare_years(const CompareRequest& request) {
    auto was = calculated(request.was, request), now = calculated(request.now, request);
    if (was->failed() || now->failed()) return ExitCode::input_error;
    Comparison comparison = compare({&was->result, was->context.gwp}, {&now->result, now->context.gwp});
    CompareOptions options{{request.decimals, request.output.empty() && colour_on_output(), GHG_VERSION}, request.top};
    return deliver(find_compare_format(request.format)->write(comparison, options), request.output);
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const CompareFormat& format : compare_formats()) names.emplace_back(format.name);
    return names;
}

std::vector<Parameter> compare_parameters(CompareRequest& asked) {
    return {{.name = "--format",
             .value = "FORMAT",
             .help = "Form of the comparison",
             .into = &asked.format,
             .choices = format_names()},
            output_file(asked.output),
            {.name = "--top",
             .value = "N",
             .help = "Activities that are written out, those that moved most; json has all",
             .into = &asked.top,
             .wrong_with = not_a_limit},
            decimals_of_tonnes(asked.decimals),
            added_tables(asked.folders),
            only_tables(asked.folders)};
}

}  // namespace

Command compare_command() {
    auto asked = std::make_shared<CompareRequest>();
    return {
        .name = "compare",
        .summary = "Why one inventory's totals differ from another's: the change split into effects that add up",
        .reader = Reader::auditors,
        .arguments = {{.name = "OLD",
                       .help = "The inventory to compare with, such as last year's",
                       .into = &asked->was,
                       .takes = Takes::inventory,
                       .required = true},
                      {.name = "NEW",
                       .help = "The inventory whose change is explained",
                       .into = &asked->now,
                       .takes = Takes::inventory,
                       .required = true}},
        .options = compare_parameters(*asked),
        .examples = {{"ghg compare last-year.yaml year.yaml",
                      "how much is activity, factors, ratios, methods, boundary, and what came and went"},
                     {"ghg compare last-year.yaml year.yaml --format json --output change.json",
                      "every activity's effects, unrounded"}},
        .run = [asked] { return compare_years(*asked); },
    };
}

}  // namespace ghg
