#include "base/file.h"
#include "command/parts.h"
#include "command/shards.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace ghg {
namespace {

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

Diagnostics parts_not_of_run(const JoinedParts& parts, const Partial& run) {
    Diagnostics differing, found;
    for (const PartHead& head : parts.heads)
        if (auto differs = not_of_run(head, run)) differing.push_back(std::move(*differs));
    tell_first(std::move(differing), found);
    return found;
}

// The part that has other ledgers than the inventory, or other files than the first part. Empty: there is none.
std::string part_with_others(const JoinedParts& parts, const Inventory& inventory) {
    const PartHead& first = parts.heads.front();
    bool same = std::ranges::equal(first.said.ledgers, inventory.ledgers, {}, &PartLedger::id, &Ledger::id);
    return same ? parts.unlike : first.path;
}

}  // namespace

bool are_summed_elsewhere(const Workspace& work, const LedgerReading& reading) {
    return reading.parts != nullptr && work.inventory->source->path == reading.parts->inventory;
}

bool are_parts_of(Workspace& work, const LedgerReading& reading) {
    const JoinedParts& parts = *reading.parts;
    Partial run = head_of_run(work, reading);
    Diagnostics found = parts_not_of_run(parts, run);
    std::string other = found.empty() ? part_with_others(parts, *work.inventory) : "";
    if (!other.empty())
        found.push_back(problem("part-ledger", place_of_file(other),
                                "the part does not have the same ledgers, files and rules as the inventory and the "
                                "other parts",
                                std::string(shards_again)));
    for (std::size_t ledger = 0; found.empty() && ledger < parts.ledgers.size(); ++ledger)
        check_files(parts, work.inventory->ledgers[ledger], ledger, found);
    bool fit = found.empty();
    append(work.diagnostics, std::move(found));
    return fit;
}

}  // namespace ghg
