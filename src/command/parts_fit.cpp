#include "base/file.h"
#include "command/parts.h"
#include "command/shards.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace ghg {
namespace {

constexpr std::string_view shards_again = "Run all shards again, from the same files.";

std::optional<Diagnostic> not_of_run(const PartHead& head, const Partial& run) {
    Place at = place_of_file(head.path);
    const Partial& said = head.said;
    if (said.inventory_sha256 != run.inventory_sha256)
        return problem(
            "part-inventory", at,
            fmt::format("the part is of another inventory than {}, or of another state of it", run.inventory),
            "Run its shard again, or name the inventory it is of with --inventory.");
    if (said.builtin_sha256 != run.builtin_sha256)
        return problem("part-tables", at, "the part was summed by a program with other built-in tables",
                       "Run its shard again, with this program.");
    if (said.tables != run.tables)
        return problem("part-tables", at, "the part was summed with other tables of your own",
                       "Give --factors and --factors-only as they were given to its shard; where tables changed since, "
                       "run all shards again.");
    if (said.by_site == run.by_site) return std::nullopt;
    return problem("part-choices", at,
                   said.by_site ? "the part is summed by site, and the report is not"
                                : "the report is by site, and the part is not summed by site",
                   said.by_site ? "Add --by site, or run all shards again without it."
                                : "Leave --by site out, or run all shards again with it.");
}

// The first are named, and the rest counted: what is wrong with one is often wrong with all.
Diagnostics parts_not_of_run(const JoinedParts& parts, const Partial& run) {
    constexpr std::size_t most_named = 20;
    Diagnostics found;
    std::size_t more = 0;
    for (const PartHead& head : parts.heads) {
        auto differs = not_of_run(head, run);
        if (differs && found.size() < most_named)
            found.push_back(std::move(*differs));
        else if (differs)
            ++more;
    }
    if (more > 0) found.back().says += fmt::format(" (and {} more part{})", more, more == 1 ? "" : "s");
    return found;
}

// One file's stretches, in the order of the shards.
std::vector<std::pair<const PartHead*, const PartFile*>> stretches(const JoinedParts& parts, std::size_t ledger,
                                                                   std::size_t file) {
    std::vector<std::pair<const PartHead*, const PartFile*>> found;
    for (const PartHead& head : parts.heads) found.emplace_back(&head, &head.said.ledgers[ledger].files[file]);
    return found;
}

// Each row of it is in one part: the stretches follow each other from its first byte (or a byte order mark) to its
// last.
void check_stretches(const JoinedParts& parts, std::size_t ledger, std::size_t file, Diagnostics& out) {
    constexpr std::uint64_t mark = 3;
    auto all = stretches(parts, ledger, file);
    const PartFile& first = *all.front().second;
    std::uint64_t at = 0;
    for (const auto& [head, part] : all) {
        bool same = part->path == first.path && part->size == first.size && part->packed == first.packed;
        bool nothing = part->begin == part->end;
        bool follows = part->begin == at || (at == 0 && part->begin == mark);
        if (same && (nothing || follows)) {
            at = nothing ? at : part->end;
            continue;
        }
        out.push_back(problem("part-ledger", place_of_file(head->path),
                              same ? fmt::format("the part begins at byte {} of {}, and the one before ends at byte {}",
                                                 part->begin, part->path, at)
                                   : fmt::format("the part is of another {} than {} is: a file of a ledger was changed "
                                                 "between the shards",
                                                 first.path, all.front().first->path),
                              std::string(shards_again)));
        return;
    }
    if (at != first.size)
        out.push_back(problem("part-ledger", place_of_file(all.back().first->path),
                              fmt::format("the parts end at byte {} of {}, which has {}", at, first.path, first.size),
                              std::string(shards_again)));
}

bool has_ledgers_of(const JoinedParts& parts, const Inventory& inventory) {
    return parts.alike &&
           std::ranges::equal(parts.heads.front().said.ledgers, inventory.ledgers, {}, &PartLedger::id, &Ledger::id);
}

}  // namespace

bool are_summed_elsewhere(const Workspace& work, const LedgerReading& reading) {
    return reading.parts != nullptr && work.inventory->source->path == reading.parts->inventory;
}

bool are_parts_of(Workspace& work, const LedgerReading& reading) {
    const JoinedParts& parts = *reading.parts;
    Partial run = head_of_run(work, reading);
    Diagnostics found = parts_not_of_run(parts, run);
    if (found.empty() && !has_ledgers_of(parts, *work.inventory))
        found.push_back(problem("part-ledger", place_of_file(parts.heads.front().path),
                                "the parts do not have the same ledgers, files and rules as the inventory",
                                std::string(shards_again)));
    for (std::size_t ledger = 0; found.empty() && ledger < parts.ledgers.size(); ++ledger)
        for (std::size_t file = 0; file < parts.heads.front().said.ledgers[ledger].files.size(); ++file)
            check_stretches(parts, ledger, file, found);
    bool fit = found.empty();
    append(work.diagnostics, std::move(found));
    return fit;
}

}  // namespace ghg
