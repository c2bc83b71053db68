#include "command/shards.h"

#include "base/file.h"
#include "base/utf8.h"
#include "command/calculated_lines.h"
#include "command/console.h"
#include "command/ledgers.h"
#include "command/output_guard.h"
#include "command/parameters.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace ghg {
namespace {

// Names of folders differ from machine to machine, and say nothing of what the files hold.
std::vector<PartTable> own_tables(const Workspace& work) {
    std::vector<PartTable> tables;
    for (const Source& source : work.sources.all())
        if (&source != work.inventory->source && !source.sha256.empty() && !source.text.empty())
            tables.emplace_back(std::filesystem::path(source.path).filename().string(), source.sha256);
    std::ranges::sort(tables);
    return tables;
}

PartFile part_file(const LedgerFile& file, const Ledger& ledger, const std::string& inventory) {
    const FileShare& share = file.share;
    return {seen_from(inventory, ledger, file.path),
            share.size,
            share.packed,
            share.begin,
            share.end,
            file.sha256,
            file.head_sha256};
}

PartLedger part_ledger(const Ledger& ledger, const LedgerSums& sums, const std::string& inventory) {
    PartLedger part{ledger.id, sums.account.rows_read, sums.account.credits, {}, {}, {}};
    for (const LedgerFile& file : sums.files) part.files.push_back(part_file(file, ledger, inventory));
    for (const LeftOut& left : sums.account.left_out) part.left_out.push_back({left.rows, left.amounts});
    for (const LedgerSum& sum : sums.sums)
        part.sums.push_back({sum.words, sum.unit == nullptr ? "" : sum.unit->name, sum.amount, sum.rows, sum.first});
    return part;
}

// Nothing where the inventory or one of these rows is wrong.
std::optional<Partial> sum_part(const ReportRequest& request, const Shard& shard, Workspace& work) {
    const std::string& inventory = request.inventories.front();
    TableFolders folders = request.folders;
    folders.ledgers.by_site = request.by == "site";
    if (!read_year(work, inventory, folders) || work.failed()) return std::nullopt;
    Partial part = head_of_run(work, folders.ledgers);
    part.shard = shard;
    for (const Ledger& ledger : work.inventory->ledgers)
        if (auto sums = sum_shard(ledger, folders, shard, work))
            part.ledgers.push_back(part_ledger(ledger, *sums, inventory));
    return work.failed() ? std::nullopt : std::optional(std::move(part));
}

std::optional<Diagnostic> wrong_request(const ReportRequest& request) {
    if (request.shard.empty() || request.partial.empty())
        return problem("shard-alone", {},
                       request.shard.empty() ? "--partial names the file of a part, and no --shard says which"
                                             : "--shard makes a part of a report, and no --partial names its file",
                       "Give both: --shard 1/8 --partial 1.part");
    if (!request.output.empty())
        return problem("shard-alone", {}, "a shard has no report to write to --output",
                       "Leave --output out, and give it to `ghg merge`.");
    if (!request.rejected.empty())
        return problem("shard-alone", {}, "a part with rows left out for their errors would be no part of the whole",
                       "Correct the rows and run the shard again, or report with --keep-going and without --shard.");
    if (request.inventories.size() == 1) return std::nullopt;
    return problem("shard-alone", {}, "a shard is of one inventory, and several are named",
                   "Run its shards for each inventory.");
}

std::optional<Diagnostic> part_is_input(const Workspace& work, const Partial& part, const std::string& path) {
    if (auto found = output_is_input(work, path, "--partial")) return found;
    std::vector<std::string> rows;
    for (const PartLedger& ledger : part.ledgers)
        for (const PartFile& file : ledger.files) rows.push_back(beside(part.inventory, file.path));
    return output_is_one_of(rows, path, "--partial");
}

std::string not_a_shard(const std::string& value) {
    return parse_shard(value) ? ""
                              : fmt::format("`{}` is not a shard K/N such as 3/8, from 1/1 to {}/{}", printable(value),
                                            most_shards, most_shards);
}

}  // namespace

std::string seen_from(const std::string& inventory, const Ledger& ledger, const std::string& path) {
    std::string folder = beside(inventory, "");
    bool is_beside = std::ranges::any_of(ledger.files, [&](const std::string& pattern) {
        return !std::filesystem::path(pattern).is_absolute() &&
               (beside(inventory, pattern) == path || matches(pattern_beside(inventory, pattern), path));
    });
    return is_beside && path.starts_with(folder) ? path.substr(folder.size()) : path;
}

Partial head_of_run(const Workspace& work, const LedgerReading& reading) {
    Partial head;
    head.program = GHG_VERSION;
    head.inventory = work.inventory->source->path;
    head.inventory_sha256 = work.inventory->source->sha256;
    head.builtin_sha256 = sha256(builtin_image());
    head.tables = own_tables(work);
    head.by_site = reading.by_site;
    return head;
}

ExitCode write_part(const ReportRequest& request) {
    if (auto found = wrong_request(request)) {
        say({*found});
        return ExitCode::wrong_usage;
    }
    Workspace work;
    auto part = sum_part(request, *parse_shard(request.shard), work);
    if (part)
        if (auto found = part_is_input(work, *part, request.partial)) work.diagnostics.push_back(*found);
    if (!work.failed() && part && write_file(request.partial, partial_text(*part), work.diagnostics))
        return ExitCode::done;
    sort_by_place(work.diagnostics);
    say(work.diagnostics);
    return ExitCode::input_error;
}

std::vector<Parameter> with_shards(std::vector<Parameter> options, ReportRequest& asked) {
    options.push_back({.name = "--shard",
                       .value = "K/N",
                       .help = "No report, but the K-th of N parts of the ledgers' rows; needs --partial",
                       .into = &asked.shard,
                       .wrong_with = not_a_shard});
    options.push_back({.name = "--partial",
                       .value = "FILE",
                       .help = "Where that part goes, for `ghg merge`",
                       .into = &asked.partial,
                       .takes = Takes::file,
                       .wrong_with = not_a_result});
    return options;
}

}  // namespace ghg
