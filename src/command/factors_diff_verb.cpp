#include "command/console.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/table_side.h"
#include "command/verbs.h"
#include "engine/impact.h"
#include "find/change_log.h"
#include "find/table_diff.h"
#include "report/diff_report.h"

#include <fmt/format.h>
#include <algorithm>
#include <memory>
#include <tuple>

namespace ghg {
namespace {

struct FactorsDiffRequest {
    std::string was, now;                  ///< a folder, an edition, or REVISION:FOLDER
    std::vector<std::string> inventories;  ///< --impact
    std::string fail_over;                 ///< a percentage; empty: any change is accepted
    std::string format = "text";
    bool logged = false;  ///< every change must be named in a new line of CHANGES.md
    unsigned limit = 50;
    unsigned decimals = 2;
};

bool are_two_editions(const TableSide& was, const TableSide& now) {
    return !was.edition.empty() && !now.edition.empty();
}

// Where two editions are compared, an inventory that uses the one is calculated with the other in its place.
TableFolders folders_of(const TableSide& side, const TableSide& was) {
    TableFolders folders;
    folders.stand_in = side.files.get();
    if (!are_two_editions(was, side) || side.edition == was.edition) return folders;
    folders.edition = was.edition;
    folders.edition_read_as = side.edition;
    return folders;
}

std::string log_of(const TableSide& side) { return side.name + (side.name.ends_with('/') ? "" : "/") + "CHANGES.md"; }

// What is wrong with the inventory itself is so on both sides, and told once.
Diagnostics not_said(Diagnostics found, const Diagnostics& said) {
    std::erase_if(found, [&](const Diagnostic& each) {
        return std::ranges::any_of(said, [&](const Diagnostic& other) {
            return std::tuple(each.slug, to_text(each.at), each.says) ==
                   std::tuple(other.slug, to_text(other.at), other.says);
        });
    });
    return found;
}

InventoryImpact impact_on(const std::string& path, const TableSide& was, const TableSide& now) {
    auto before = calculate_file(path, folders_of(was, was));
    auto after = calculate_file(path, folders_of(now, was));
    InventoryImpact found{path, std::nullopt, {}};
    if (before->failed()) found.failed.emplace_back("old");
    if (after->failed()) found.failed.emplace_back("new");
    if (before->failed()) say(before->diagnostics);
    if (after->failed()) say(before->failed() ? not_said(after->diagnostics, before->diagnostics) : after->diagnostics);
    if (found.failed.empty()) found.impact = impact_of(before->result, after->result);
    return found;
}

// What the log does not name; the rest of many is counted.
Diagnostics not_logged(const TablesCompared& compared, const TableSide& was, const TableSide& now, std::size_t limit) {
    std::vector<UnloggedRow> rows = unlogged_rows(compared.diff, was.log, now.log);
    Diagnostics found;
    for (std::size_t i = 0; i < std::min(limit, rows.size()); ++i)
        found.push_back(problem(
            "change-not-logged", rows[i].at,
            fmt::format("{} has changed ({}), and no new line of CHANGES.md names it", rows[i].name, rows[i].what),
            fmt::format("Add a line to {}: `{}`, what it was and is, why, and what it does to a report.", log_of(now),
                        rows[i].name)));
    for (const ChangedFile& file : unlogged_files(compared.files, was.log, now.log))
        found.push_back(
            problem("change-not-logged", {},
                    fmt::format("{} {} ({}): no new line of CHANGES.md names it", file.kind, file.name, file.change),
                    fmt::format("Add a line to {}: `{}`, what it was and is, why, and what it does to a report.",
                                log_of(now), file.name)));
    if (rows.size() > limit)
        found.push_back(problem("change-not-logged", {},
                                fmt::format("and {} more rows that no new line names", rows.size() - limit),
                                "EDITION#BEGINNING* names all rows whose id begins so."));
    return found;
}

ExitCode verdict(const TablesCompared& compared) {
    auto failed = [](const InventoryImpact& each) { return !each.impact; };
    if (std::ranges::any_of(compared.impacts, failed)) return ExitCode::input_error;
    auto over = [&](const InventoryImpact& each) { return compared.is_over(each); };
    return std::ranges::any_of(compared.impacts, over) ? ExitCode::warned : ExitCode::done;
}

ExitCode factors_diff(const FactorsDiffRequest& request) {
    if (!request.fail_over.empty() && request.inventories.empty()) {
        say({problem("fail-over-alone", {}, "--fail-over judges inventories, and none is named",
                     "Name them after --impact: --impact examples/first.yaml")});
        return ExitCode::wrong_usage;
    }
    auto was = open_side(request.was), now = open_side(request.now);
    if (was->failed() || now->failed()) {
        say(was->tables.diagnostics);
        say(now->tables.diagnostics);
        return ExitCode::input_error;
    }
    PairedBy paired_by = are_two_editions(*was, *now) ? PairedBy::id : PairedBy::name;
    TablesCompared compared{
        request.was, request.now, table_diff(was->tables.book, now->tables.book, paired_by),
        {},          {},          request.fail_over.empty() ? std::nullopt : parse_percentage(request.fail_over)};
    if (was->files && now->files) compared.files = TableFiles::changed(*was->files, *now->files);
    for (const std::string& path : request.inventories) compared.impacts.push_back(impact_on(path, *was, *now));
    Diagnostics unlogged = request.logged ? not_logged(compared, *was, *now, request.limit) : Diagnostics{};
    if (!unlogged.empty()) say(unlogged);
    DiffOptions options{{request.decimals, colour_on_output(), GHG_VERSION}, request.limit};
    ExitCode delivered = deliver(find_diff_format(request.format)->write(compared, options), "");
    if (delivered != ExitCode::done) return delivered;
    return unlogged.empty() ? verdict(compared) : ExitCode::input_error;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const DiffFormat& format : diff_formats()) names.emplace_back(format.name);
    return names;
}

std::vector<Parameter> diff_parameters(FactorsDiffRequest& asked) {
    return {{.name = "--impact",
             .value = "INVENTORY",
             .help = "What the change does to inventories, row by row, adding up",
             .into = &asked.inventories,
             .takes = Takes::inventory,
             .takes_rest = true},
            {.name = "--fail-over",
             .value = "PERCENT",
             .help = "Exit code 3 where a scope or total of an inventory moves by more: 5%",
             .into = &asked.fail_over,
             .wrong_with = not_a_percentage},
            {.name = "--logged",
             .help = "Each changed or removed row, GWP set, list of units or airports must be named in a new line of "
                     "NEW's CHANGES.md",
             .into = &asked.logged},
            {.name = "--format",
             .value = "FORMAT",
             .help = "Form of the comparison",
             .into = &asked.format,
             .choices = format_names()},
            {.name = "--limit",
             .value = "N",
             .help = "Rows of each list that are written out; json has all",
             .into = &asked.limit,
             .wrong_with = not_a_limit},
            decimals_of_tonnes(asked.decimals)};
}

}  // namespace

Command factors_diff_command() {
    auto asked = std::make_shared<FactorsDiffRequest>();
    return {
        .name = "factors diff",
        .summary = "What differs between two states of the tables, and what it does to inventories",
        .reader = Reader::ci,
        .arguments =
            {{.name = "OLD",
              .help = "A folder of tables, an edition, or a folder of a git revision: main:factors",
              .into = &asked->was,
              .takes = Takes::folder,
              .required = true},
             {.name = "NEW", .help = "The same", .into = &asked->now, .takes = Takes::folder, .required = true}},
        .options = diff_parameters(*asked),
        .examples = {{"ghg factors diff main:tables tables --impact year.yaml --fail-over 5%",
                      "what a change of own tables moves, and whether it is too much"},
                     {"ghg factors diff ei/2019 ei/2022", "two editions of a publisher, row by row"}},
        .run = [asked] { return factors_diff(*asked); },
    };
}

}  // namespace ghg
