#include "command/ledgers.h"

#include "base/file.h"
#include "base/memory_stream.h"
#include "command/packed_year.h"
#include "command/parts.h"
#include "command/progress_bar.h"
#include "command/rejected_rows.h"
#include "ledger/activities_of.h"
#include "ledger/check_columns.h"
#include "ledger/row_diagnostics.h"
#include "ledger/row_keys.h"
#include "ledger/sum_ledger.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

namespace ghg {
namespace {

unsigned threads_here() { return std::max(std::thread::hardware_concurrency(), 1U); }

// What a pattern matches among a bundle's files.
std::vector<std::string> matching_packed(const std::string& inventory, const std::string& name,
                                         const PackedYear& packed) {
    auto plain = [](const std::string& path) {
        return std::filesystem::path(path).lexically_normal().generic_string();
    };
    std::vector<std::string> paths;
    std::string pattern = plain(pattern_beside(inventory, name)), as_written = plain(beside(inventory, name));
    for (const auto& [path, bytes] : packed.files_below(std::string(packed_year_folder)))
        if (matches(pattern, path)) paths.push_back(path);
    if (paths.empty() && packed.has(as_written)) paths.push_back(as_written);
    return paths;
}

std::vector<std::string> paths_of(const Ledger& ledger, const std::string& inventory, const TableFolders& folders,
                                  Diagnostics& out) {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < ledger.files.size(); ++i) {
        const std::string& pattern = ledger.files[i];
        std::vector<std::string> found = folders.packed == nullptr
                                             ? files_matching(inventory, pattern)
                                             : matching_packed(inventory, pattern, *folders.packed);
        if (found.empty())
            out.push_back(problem("ledger-file", ledger.files_at[i],
                                  fmt::format("no file matches {}", beside(inventory, pattern)),
                                  "Name the files as they are called beside the inventory."));
        for (std::string& one : found)
            if (std::ranges::find(paths, one) != paths.end())
                out.push_back(problem("ledger-file", ledger.files_at[i], fmt::format("{} is named twice", one),
                                      "Its rows would count twice: name each file once."));
            else
                paths.push_back(std::move(one));
    }
    return paths;
}

std::unique_ptr<ByteStream> open_packed(const std::string& path, const PackedYear& packed, RawBytes seen) {
    if (!packed.has(path))
        throw StreamError(StreamFault::missing, fmt::format("there is no file {} in the bundle", path),
                          "Ask for the bundle again, as `ghg lock --bundle` wrote it.");
    return stream_of(packed.bytes(path), path, std::move(seen));
}

// What an instrument covers depends on all that is used, so that no row of such a ledger stands for itself.
TotalsOfOne totals_of_one(const Ledger& ledger, const TableFolders& folders, Workspace& work,
                          const TotalsOfEach& totals_of_each) {
    if (ledger.has_instruments()) return nullptr;
    return [&](const std::vector<UnitKey>& keys) {
        LedgerSums ones;
        ones.account.files = ledger.files;
        for (const UnitKey& key : keys) ones.sums.push_back({key.words, key.unit, Number(1), 1, {}});
        Diagnostics none_below_zero;
        return totals_of_each(activities_of(ledger, key_parts(ledger, false), ones, none_below_zero), work, folders);
    };
}

SumOptions sum_options(const Ledger& ledger, const TableFolders& folders, Workspace& work,
                       const TotalsOfEach& totals_of_each) {
    SumOptions options{.period = work.inventory->period, .by_site = folders.ledgers.by_site, .threads = threads_here()};
    options.hashed = folders.ledgers.hashed;
    options.totals_of_one = totals_of_one(ledger, folders, work, totals_of_each);
    if (folders.packed != nullptr)
        options.open = [&](const std::string& path, const RawBytes& seen) {
            return open_packed(path, *folders.packed, seen);
        };
    return options;
}

std::optional<RowPlace> place_of(const RowOfFile& row, const std::vector<std::string>& paths,
                                 const std::string& inventory) {
    auto plain = [](const std::string& path) { return std::filesystem::path(path).lexically_normal(); };
    for (std::size_t file = 0; file < paths.size(); ++file)
        if (plain(paths[file]) == plain(row.path) || plain(paths[file]) == plain(beside(inventory, row.path)))
            return RowPlace{file, row.line};
    return std::nullopt;
}

void show_progress(ProgressBar& progress, SumOptions& options) {
    options.rows_read = [&](std::uint64_t rows) { progress.add_rows(rows); };
    options.open = [&, open = std::move(options.open)](const std::string& path, const RawBytes& seen) {
        progress.begin_file(path);
        return open(path, [&progress, seen](std::string_view bytes) {
            progress.add_bytes(bytes.size());
            if (seen) seen(bytes);
        });
    };
}

std::ptrdiff_t errors_in(const Workspace& work) {
    return std::ranges::count(work.diagnostics, Severity::error, &Diagnostic::severity);
}

// The rows' sums, read here or elsewhere. Nothing where a file, a column or a row is wrong.
std::optional<LedgerSums> sound_sums(const Ledger& ledger, const TableFolders& folders, SumOptions options,
                                     Workspace& work) {
    std::ptrdiff_t before = errors_in(work);
    std::vector<std::string> paths = paths_of(ledger, work.inventory->source->path, folders, work.diagnostics);
    if (errors_in(work) != before) return std::nullopt;
    if (folders.ledgers.only) {
        options.only = place_of(*folders.ledgers.only, paths, work.inventory->source->path);
        if (!options.only) return std::nullopt;
        work.has_row = true;
    }
    if (folders.ledgers.rejected != nullptr) {
        folders.ledgers.rejected->begin(work.inventory->source->path, ledger, paths);
        options.watcher = folders.ledgers.rejected;
    }
    ProgressBar progress;
    if (progress.is_shown() && !options.shard) show_progress(progress, options);
    LedgerSums sums = sum_ledger(ledger, paths, work.library.units(), options, work.diagnostics);
    if (errors_in(work) != before) return std::nullopt;
    bool nothing_left = sums.account.rows_used == 0 && sums.errors.count() > 0;
    if (!folders.ledgers.keeps_going || nothing_left)
        append(work.diagnostics, row_diagnostics(ledger, sums, paths, work.sources));
    return errors_in(work) == before ? std::optional(std::move(sums)) : std::nullopt;
}

void add_ledger(const Ledger& ledger, const TableFolders& folders, Workspace& work,
                const TotalsOfEach& totals_of_each) {
    SumOptions options = sum_options(ledger, folders, work, totals_of_each);
    auto sums = are_summed_elsewhere(work, folders.ledgers) ? sums_of_parts(ledger, folders.ledgers, options, work)
                                                            : sound_sums(ledger, folders, options, work);
    if (!sums) return;
    bool with_sites = folders.ledgers.by_site && sums->account.sites.empty();
    Diagnostics below_zero;
    auto activities = activities_of(ledger, key_parts(ledger, with_sites), *sums, below_zero);
    if (!folders.ledgers.only) append(work.diagnostics, std::move(below_zero));  // one row may be a credit note
    std::vector<Activity>& all = work.inventory->activities;
    if (all.empty())
        all = std::move(activities);
    else
        std::ranges::move(activities, std::back_inserter(all));
    for (const LedgerFile& file : sums->files) work.ledger_files.push_back({file.path, file.sha256, false});
    work.ledgers.push_back(std::move(sums->account));
}

// One with errors is not summed; a column that its files do not have is told with them.
void look_at(const Ledger& ledger, const TableFolders& folders, Workspace& work) {
    std::vector<std::string> paths = paths_of(ledger, work.inventory->source->path, folders, work.diagnostics);
    check_columns(ledger, paths, sum_options(ledger, folders, work, nullptr), work.diagnostics);
}

struct Told {
    std::vector<std::size_t> kept;
    std::size_t more = 0;     // keys that what is kept speaks for
    std::size_t counted = 0;  // and errors that were only counted
    std::string text() const {
        return fmt::format(" (and {} more key{} of the ledger{})", more, more == 1 ? "" : "s",
                           counted > 0 ? fmt::format(", and {} more like them", counted) : "");
    }
};

bool same_advice(const Diagnostic& a, const Diagnostic& b) { return a.next_step == b.next_step && a.near == b.near; }

}  // namespace

void gather_alike(const Inventory& inventory, Diagnostics& diagnostics) {
    constexpr std::size_t most_told = 20;
    std::set<std::pair<std::size_t, std::size_t>> of_ledgers;
    for (const Ledger& ledger : inventory.ledgers) {
        of_ledgers.emplace(ledger.at.line, ledger.at.column);
        for (const LedgerColumn& column : ledger.columns)
            of_ledgers.emplace(column.column.at.line, column.column.at.column);
    }
    std::map<std::tuple<std::size_t, std::size_t, std::string>, Told> told;
    Diagnostics gathered;
    for (Diagnostic& said : diagnostics) {
        bool of_key = said.at.source == inventory.source && of_ledgers.contains({said.at.line, said.at.column});
        Told& group = told[{said.at.line, said.at.column, of_key ? said.slug : ""}];
        auto alike = [&](std::size_t kept) { return same_advice(gathered[kept], said); };
        if (of_key && (group.kept.size() == most_told || std::ranges::any_of(group.kept, alike))) {
            ++group.more;
            group.counted += said.more;
            continue;
        }
        if (of_key) group.kept.push_back(gathered.size());
        gathered.push_back(std::move(said));
    }
    for (const auto& [place, group] : told)
        if (group.more > 0) gathered[group.kept.back()].says += group.text();
    diagnostics = std::move(gathered);
}

// Sites stay with their keys: whether they are too many is known when all parts are there.
std::optional<LedgerSums> sum_shard(const Ledger& ledger, const TableFolders& folders, const Shard& shard,
                                    Workspace& work) {
    SumOptions options = sum_options(ledger, folders, work, nullptr);
    options.totals_of_one = nullptr;
    options.shard = shard;
    return sound_sums(ledger, folders, options, work);
}

bool watch_rows(const Ledger& ledger, const TableFolders& folders, RowWatcher& watcher, Workspace& work) {
    std::ptrdiff_t before = errors_in(work);
    std::vector<std::string> paths = paths_of(ledger, work.inventory->source->path, folders, work.diagnostics);
    for (const std::string& path : paths)
        if (std::error_code error; folders.packed == nullptr && !std::filesystem::is_regular_file(path, error))
            work.diagnostics.push_back(
                problem("ledger-once", ledger.files_at.front(),
                        fmt::format("{} can be read only once, and rows are listed in a second reading", path),
                        "Write the rows to a file first, or report without --lines."));
    if (errors_in(work) != before) return false;
    SumOptions options = sum_options(ledger, folders, work, nullptr);
    options.by_site = options.hashed = false;
    options.totals_of_one = nullptr;
    options.watcher = &watcher;
    sum_ledger(ledger, paths, work.library.units(), options, work.diagnostics);
    return errors_in(work) == before;
}

bool add_ledgers(Workspace& work, const TableFolders& folders, const TotalsOfEach& totals_of_each) {
    std::ptrdiff_t before = errors_in(work);
    if (are_summed_elsewhere(work, folders.ledgers) && !are_parts_of(work, folders.ledgers)) return false;
    for (const Ledger& ledger : work.inventory->ledgers)
        if (!ledger.broken)
            add_ledger(ledger, folders, work, totals_of_each);
        else if (!ledger.form_broken)
            look_at(ledger, folders, work);
    return errors_in(work) == before;
}

}  // namespace ghg
