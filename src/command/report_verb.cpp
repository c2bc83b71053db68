#include "command/console.h"
#include "command/like_for_like.h"
#include "command/output_guard.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/rejected_rows.h"
#include "command/report_request.h"
#include "command/row_lines.h"
#include "command/shards.h"
#include "command/verbs.h"
#include "engine/aggregate.h"
#include "report/csv_report.h"
#include "report/formats.h"

#include <fmt/format.h>
#include <algorithm>
#include <memory>
#include <optional>

namespace ghg {
namespace {

// Two years are two files. The same one twice would look like two years that are equal to the last digit.
std::optional<Diagnostic> given_before(const Workspace& year, const std::vector<std::unique_ptr<Workspace>>& before) {
    if (!year.inventory) return std::nullopt;
    const Source& source = *year.inventory->source;
    for (const auto& other : before) {
        if (!other->inventory || other->inventory->source->sha256 != source.sha256) continue;
        const std::string& first = other->inventory->source->path;
        return problem("inventory-twice", {},
                       first == source.path
                           ? fmt::format("{} is given twice", source.path)
                           : fmt::format("{} and {} are the same inventory, to the last byte", first, source.path),
                       "Name each inventory once.");
    }
    return std::nullopt;
}

// A workbook on a terminal, or in a pipe by mistake, is noise.
std::optional<Diagnostic> output_needed(const ReportRequest& request) {
    if (find_report_format(request.format)->is_text() || !request.output.empty()) return std::nullopt;
    return problem("output-needed", {}, fmt::format("--format {} makes a file, and none is named", request.format),
                   fmt::format("Add its name: --output report.{}", request.format));
}

// Of two things in one file the second would be all that is left.
std::optional<Diagnostic> written_twice(const ReportRequest& request) {
    if (request.rejected.empty() || !is_one_output(request.rejected, request.output)) return std::nullopt;
    return problem(
        "output-twice", {},
        request.rejected == request.output ? fmt::format("--output and --keep-going both name {}", request.output)
        : request.output.empty()
            ? fmt::format("the report goes to standard output, and --keep-going {} is the same", request.rejected)
            : fmt::format("--output {} and --keep-going {} are one file", request.output, request.rejected),
        "Name two files: the report goes to one, the rows in error to the other.");
}

using Workspaces = std::vector<std::unique_ptr<Workspace>>;

// What was written before a failure stays where it went only if that is a pipe or a terminal.
ExitCode list_rows(const ReportRequest& request, const Workspaces& years, const TableFolders& folders) {
    OutputFile output(request.output);
    output.write(csv_line_heads());
    Diagnostics problems;
    for (const auto& year : years)
        if (!write_row_lines(*year, folders, output)) append(problems, year->diagnostics);
    bool written = !has_errors(problems) && output.finish(problems);
    say(problems);
    return written ? ExitCode::done : ExitCode::input_error;
}

bool has_ledgers(const Workspaces& years) {
    return std::ranges::any_of(years, [](const auto& year) { return !year->ledgers.empty(); });
}

ExitCode write_report(const ReportRequest& request, const Workspaces& years, const TableFolders& folders) {
    const ReportFormat& format = *find_report_format(request.format);
    if (format.lists_rows && request.lines && has_ledgers(years)) return list_rows(request, years, folders);
    std::vector<const Result*> results;
    std::vector<ReportedYear> reported;
    for (const auto& year : years) {
        results.push_back(&year->result);
        reported.push_back({year->result, *year->context.gwp, year->context.editions});
    }
    ReportOptions options{request.decimals, request.output.empty() && colour_on_output(), GHG_VERSION, request.lines};
    if (format.is_text()) return deliver(format.write(results, options), request.output);
    Diagnostics problems;
    auto made = format.make(reported, options, problems);
    say(problems);
    return made ? deliver(*made, request.output) : ExitCode::input_error;
}

bool is_finished(RejectedRows& rejected) {
    Diagnostics problems;
    bool finished = rejected.finish(problems);
    say(problems);
    return finished;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
    return names;
}

}  // namespace

ExitCode report(const ReportRequest& request) {
    for (const auto& found : {output_needed(request), written_twice(request)})
        if (found) {
            say({*found});
            return ExitCode::wrong_usage;
        }
    Workspaces years;
    bool failed = false;
    TableFolders folders = request.folders;
    folders.ledgers.by_site = request.by == "site";
    folders.ledgers.hashed = find_report_format(request.format)->names_files;
    std::optional<RejectedRows> rejected;
    if (!request.rejected.empty()) folders.ledgers.rejected = &rejected.emplace(request.rejected);
    folders.ledgers.keeps_going = rejected.has_value();
    for (const std::string& path : request.inventories) {
        auto calculated = calculate_file(path, folders);
        if (auto found = given_before(*calculated, years)) calculated->diagnostics.push_back(*found);
        Workspace& year = *years.emplace_back(std::move(calculated));
        if (auto found = request.output.empty() ? std::nullopt : output_is_input(year, request.output))
            year.diagnostics.push_back(*found);
        if (auto found = rejected ? output_is_input(year, request.rejected, "--keep-going") : std::nullopt)
            year.diagnostics.push_back(*found);
        if (year.failed()) say(year.diagnostics);
        failed = failed || year.failed();
        if (!request.by.empty()) year.result.groups = groups_of(year.result.lines, request.by, year.result.ledgers);
    }
    if (failed) return ExitCode::input_error;
    if (rejected && !is_finished(*rejected)) return ExitCode::input_error;
    add_like_for_like(years, folders);
    return write_report(request, years, folders);
}

std::vector<Parameter> report_parameters(ReportRequest& asked) {
    return {{.name = "--format",
             .value = "FORMAT",
             .help = "Form of the report (xlsx needs --output)",
             .into = &asked.format,
             .choices = format_names()},
            output_file(asked.output),
            {.name = "--by",
             .value = "WORD",
             .help = "Groups too",
             .into = &asked.by,
             .choices = {"site", "type", "gas", "method"}},
            {.name = "--lines",
             .help = "Every emission line too; csv: a row for each, and for each row of a ledger; json and xlsx always "
                     "have them",
             .into = &asked.lines},
            decimals_of_tonnes(asked.decimals),
            added_tables(asked.folders),
            only_tables(asked.folders)};
}

namespace {

std::vector<Parameter> with_keep_going(std::vector<Parameter> options, ReportRequest& asked) {
    options.push_back({.name = "--keep-going",
                       .value = "FILE",
                       .help = "Report without the rows of ledgers that are in error, and list them in FILE (CSV)",
                       .into = &asked.rejected,
                       .takes = Takes::file,
                       .wrong_with = not_a_result});
    return options;
}

}  // namespace

Command report_command() {
    auto asked = std::make_shared<ReportRequest>();
    return {
        .name = "report",
        .summary = "Totals by scope and category on both bases, progress and caveats",
        .reader = Reader::staff,
        .arguments = {{.name = "INVENTORY",
                       .help = "The inventory of a year, or several",
                       .into = &asked->inventories,
                       .takes = Takes::inventory,
                       .required = true}},
        .options = with_shards(with_keep_going(report_parameters(*asked), *asked), *asked),
        .examples = {{"ghg report year.yaml --by site", "the year's report, with totals by site"},
                     {"ghg report year.yaml --format xlsx --output year.xlsx",
                      "a workbook whose totals move when a factor is changed"}},
        .run = [asked] { return asked->shard.empty() && asked->partial.empty() ? report(*asked) : write_part(*asked); },
    };
}

}  // namespace ghg
