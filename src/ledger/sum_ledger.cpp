#include "ledger/sum_ledger.h"

#include "base/row_fields.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "ledger/field_values.h"
#include "ledger/row_problem.h"
#include "ledger/row_reader.h"
#include "ledger/words_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <atomic>
#include <cstring>
#include <exception>
#include <memory>
#include <thread>
#include <utility>

namespace ghg {
namespace {

// One file's rows, handed to several readers.
class FileSummer {
public:
    FileSummer(const Ledger& ledger, const std::vector<KeyPart>& columns, const SumOptions& options,
               std::vector<RowReader>& readers)
        : ledger_(ledger), columns_(columns), options_(options), readers_(readers) {}

    // False where its columns are not those that are mapped.
    bool sum(LedgerFile& file, std::size_t number, Diagnostics& out) {
        FileShare* share = options_.shard ? &file.share : nullptr;
        Sha256 hash;
        RowChunkOptions options;
        options.syntax = {ledger_.form.delimiter, ledger_.form.quote};
        if (share != nullptr) options.chunk_bytes = share->chunk_bytes;
        bool whole = share == nullptr || share->packed;
        RawBytes seen = whole && options_.hashed ? [&](std::string_view bytes) { hash.add(bytes); } : RawBytes();
        ShareChunks chunks(options_.open(file.path, seen), options, share, hash);
        RowChunk first;
        if (!chunks.first(first)) {
            out.push_back(problem("ledger-empty", ledger_.files_at.front(), fmt::format("{} is empty", file.path),
                                  "Export it again."));
            return false;
        }
        auto plan = plan_of(first, file, out);
        if (!plan) return false;
        for (RowReader& reader : readers_) reader.begin_file(*plan, number);
        if (chunks.takes(first)) readers_.front().take(first, ledger_.form.header);
        run(chunks);
        if (share != nullptr) expect_unchanged(file.path, *share);
        if (share != nullptr && share->is_empty())
            file.head_sha256.clear();
        else if (options_.hashed)
            file.sha256 = hash.text();
        return true;
    }

private:
    std::optional<RowPlan> plan_of(const RowChunk& first, LedgerFile& file, Diagnostics& out) {
        std::optional<RowPlan> plan;
        bool is_first = true;
        if (first.too_long()) {
            out.push_back(problem("ledger-empty", ledger_.files_at.front(),
                                  fmt::format("the first row of {} has no end", file.path),
                                  "Look whether the file is a CSV."));
            return plan;
        }
        RowFields fields;
        fields.each_row(first, [&](const ChunkRow& row) {
            if (!std::exchange(is_first, false)) return;
            plan = plan_rows(ledger_, columns_, names_in(row, ledger_.form.encoding), file.path, out);
            if (options_.shard) file.head_sha256 = sha256(row.bytes());
        });
        return plan;
    }

    void run(ShareChunks& chunks) {
        std::exception_ptr failure;
        std::atomic<bool> failed = false;
        auto work = [&](RowReader& reader) {
            try {
                RowChunk chunk;
                while (chunks.next(chunk)) {
                    reader.take(chunk, false);
                    if (options_.rows_read) options_.rows_read(chunk.rows());
                }
            } catch (...) {
                if (!failed.exchange(true)) failure = std::current_exception();
            }
        };
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 1; i < readers_.size(); ++i) threads.emplace_back(work, std::ref(readers_[i]));
            work(readers_.front());
        }
        if (failure) std::rethrow_exception(failure);
    }

    const Ledger& ledger_;
    const std::vector<KeyPart>& columns_;
    const SumOptions& options_;
    std::vector<RowReader>& readers_;
};

struct Sum {
    std::vector<std::string> words;
    const Unit* unit = nullptr;
    AmountSum amount;
    std::uint64_t rows = 0, credits = 0;
    RowPlace first;
};

void join(const KeySums& keys, std::size_t number, Sum& to) {
    const KeyRows& rows = keys.rows()[number];
    to.unit = keys.meaning(rows.key).unit;
    to.amount.join(keys.amount(number));
    to.first = to.rows == 0 ? rows.first : std::min(to.first, rows.first);
    to.rows += keys.count(number);
    to.credits += rows.credits;
}

// Of all readers in the order of their words, with the site where sites are not apart: the same whoever read which row.
std::vector<Sum> by_words(const std::vector<RowReader>& readers, bool with_site) {
    KeyTable numbers;
    std::vector<Sum> sums;
    std::vector<std::string> with;
    for (const RowReader& reader : readers) {
        const KeySums& keys = reader.keys();
        sums.reserve(keys.all().size());
        for (std::size_t i = 0; i < keys.all().size(); ++i) {
            if (keys.all()[i].rows == 0) continue;
            const std::vector<std::string>* words = &keys.meaning(keys.rows()[i].key).words;
            if (with_site) {
                with = *words;
                with.push_back(keys.site(keys.rows()[i].site));
                words = &with;
            }
            auto [number, is_new] = numbers.number(words_text(*words));
            if (is_new) sums.emplace_back().words = *words;
            join(keys, i, sums[number]);
        }
    }
    std::ranges::sort(sums, {}, &Sum::words);
    return sums;
}

// Sites are apart for all readers or for none.
std::vector<Sum> settled(std::vector<RowReader>& readers, const SumOptions& options, bool with_site) {
    auto apart = [](const RowReader& reader) { return reader.keys().are_sites_apart(); };
    if (std::ranges::none_of(readers, apart)) {
        std::vector<Sum> sums = by_words(readers, with_site);
        if (!with_site || options.totals_of_one == nullptr || sums.size() <= options.most_keys_by_site) return sums;
    }
    for (RowReader& reader : readers) {
        reader.keys().set_sites_apart();
        reader.keys().settle();
    }
    return by_words(readers, false);
}

void add_sites(const KeySums& keys, std::map<std::string, Totals>& sites) {
    for (std::uint32_t site = 0; site < keys.sites(); ++site) sites[keys.site(site)] += keys.totals_of(site);
}

void add_left_out(const RowSums& rows, LedgerAccount& account) {
    for (std::size_t rule = 0; rule < rows.left_out.size(); ++rule) {
        account.left_out[rule].rows += rows.left_out[rule].rows;
        for (const auto& [unit, amount] : rows.left_out[rule].amounts)
            account.left_out[rule].amounts[unit] += amount.value();
    }
}

LedgerSums joined(const Ledger& ledger, std::vector<RowReader>& readers, const SumOptions& options, bool with_site) {
    LedgerSums sums;
    LedgerAccount& account = sums.account;
    account.ledger = &ledger;
    for (const LedgerRule& rule : ledger.leave_out) account.left_out.push_back({&rule, 0, {}});
    std::vector<Sum> found = settled(readers, options, with_site);
    for (const RowReader& reader : readers) {
        account.rows_read += reader.sums().rows;
        sums.errors.join(reader.sums().errors);
        sums.only += reader.sums().only;
        add_left_out(reader.sums(), account);
        if (reader.keys().are_sites_apart()) add_sites(reader.keys(), account.sites);
    }
    std::map<const Unit*, AmountSum> used;
    sums.sums.reserve(found.size());
    for (Sum& sum : found) {
        sums.sums.push_back({std::move(sum.words), sum.unit, sum.amount.value(), sum.rows, sum.first});
        account.rows_used += sum.rows;
        account.credits += sum.credits;
        used[sum.unit].join(sum.amount);
    }
    for (const auto& [unit, amount] : used) account.used[unit == nullptr ? "" : unit->name] += amount.value();
    account.activities = sums.sums.size();
    for (std::size_t kind = 0; kind < row_problems; ++kind) {
        auto problem = static_cast<RowProblem>(kind);
        if (std::uint64_t count = sums.errors.count(problem); count > 0) account.in_error[slug_of(problem)] = count;
    }
    return sums;
}

std::vector<LedgerFile> files_of(const std::vector<std::string>& paths, const SumOptions& options) {
    std::vector<FileShare> shares(paths.size());
    if (options.shard) shares = shares_of(paths, *options.shard);
    std::vector<LedgerFile> files;
    for (std::size_t i = 0; i < paths.size(); ++i) files.push_back({paths[i], "", shares[i], ""});
    return files;
}

}  // namespace

LedgerSums sum_ledger(const Ledger& ledger, const std::vector<std::string>& paths, const Units& units,
                      const SumOptions& options, Diagnostics& out) {
    RowKeys keys(ledger, key_parts(ledger, false), units);
    std::vector<KeyPart> columns = key_parts(ledger, options.by_site);
    UnitTotals ones(options.totals_of_one);
    std::vector<RowReader> readers;
    unsigned threads = options.watcher == nullptr ? options.threads : 1;
    readers.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) readers.emplace_back(ledger, keys, options, ones);
    FileSummer summer(ledger, columns, options, readers);
    std::vector<LedgerFile> files;
    try {
        files = files_of(paths, options);
        for (std::size_t file = 0; file < files.size(); ++file) {
            const FileShare& share = files[file].share;
            if (options.shard && share.size > 0 && share.is_empty()) continue;
            if (!summer.sum(files[file], file, out)) return {};
        }
    } catch (const StreamError& error) {
        out.push_back(problem("ledger-file", ledger.files_at.front(), error.what(), error.next_step));
        return {};
    }
    LedgerSums sums = joined(ledger, readers, options, columns.size() > keys.parts().size());
    if (sums.account.rows_read == 0 && options.only)
        out.push_back(
            problem("ledger-row-unknown", ledger.at,
                    fmt::format("no row begins on line {} of {}", options.only->line, paths[options.only->file]),
                    "Give a line as a report's errors or `ghg explain` print it: that on which a row begins."));
    else if (sums.account.rows_read == 0 && !options.shard)
        out.push_back(problem("ledger-empty", ledger.files_at.front(), "no row stands below the first",
                              "Export the file again; where there was nothing in the year, take the ledger out."));
    sums.account.files = paths;
    sums.files = std::move(files);
    return sums;
}

}  // namespace ghg
