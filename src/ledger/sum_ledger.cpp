#include "ledger/sum_ledger.h"

#include "base/row_fields.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "ledger/field_values.h"
#include "ledger/row_reader.h"

#include <fmt/format.h>
#include <algorithm>
#include <atomic>
#include <cstring>
#include <exception>
#include <memory>
#include <thread>

namespace ghg {
namespace {

std::vector<std::string> fields_of(const ChunkRow& row, Encoding encoding) {
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < row.columns(); ++i)
        fields.push_back(field_text(row.field(i), encoding).value_or(std::string(row.field(i))));
    return fields;
}

// One file's rows, handed to several readers.
class FileSummer {
public:
    FileSummer(const Ledger& ledger, const RowKeys& keys, const SumOptions& options, std::vector<RowReader>& readers)
        : ledger_(ledger), keys_(keys), options_(options), readers_(readers) {}

    // False where its columns are not those that are mapped.
    bool sum(const std::string& path, std::size_t file, Sha256& hash, Diagnostics& out) {
        RowChunkOptions options;
        options.syntax = {ledger_.form.delimiter, ledger_.form.quote};
        RawBytes seen = options_.hashed ? [&](std::string_view bytes) { hash.add(bytes); } : RawBytes();
        RowChunks chunks(options_.open(path, seen), options);
        RowChunk first;
        if (!chunks.next(first)) {
            out.push_back(problem("ledger-empty", ledger_.files_at.front(), fmt::format("{} is empty", path),
                                  "Export it again."));
            return false;
        }
        auto plan = plan_of(first, path, out);
        if (!plan) return false;
        for (RowReader& reader : readers_) reader.begin_file(*plan, file);
        readers_.front().take(first, ledger_.form.header);
        run(chunks);
        return true;
    }

private:
    std::optional<RowPlan> plan_of(const RowChunk& first, const std::string& path, Diagnostics& out) {
        std::optional<RowPlan> plan;
        bool is_first = true;
        if (first.too_long()) {
            out.push_back(problem("ledger-empty", ledger_.files_at.front(),
                                  fmt::format("the first row of {} has no end", path),
                                  "Look whether the file is a CSV."));
            return plan;
        }
        RowFields fields;
        fields.each_row(first, [&](const ChunkRow& row) {
            if (is_first) plan = plan_rows(ledger_, keys_.parts(), fields_of(row, ledger_.form.encoding), path, out);
            is_first = false;
        });
        return plan;
    }

    void run(RowChunks& chunks) {
        std::exception_ptr failure;
        std::atomic<bool> failed = false;
        auto work = [&](RowReader& reader) {
            try {
                RowChunk chunk;
                while (chunks.next(chunk)) reader.take(chunk, false);
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
    const RowKeys& keys_;
    const SumOptions& options_;
    std::vector<RowReader>& readers_;
};

struct Sum {
    const Unit* unit = nullptr;
    AmountSum amount;
    std::uint64_t rows = 0;
    RowPlace first;
};

// Sums of the readers by their words: the same whoever read which row.
LedgerSums joined(const Ledger& ledger, const std::vector<RowReader>& readers) {
    LedgerSums sums;
    sums.account.ledger = &ledger;
    std::map<std::vector<std::string>, Sum> by_words;
    for (const LedgerRule& rule : ledger.leave_out) sums.account.left_out.push_back({&rule, 0, {}});
    for (const RowReader& reader : readers) {
        const RowSums& rows = reader.sums();
        sums.account.rows_read += rows.rows;
        sums.errors.join(rows.errors);
        for (const RowSums::Key& key : rows.keys) {
            if (key.meaning.problem || key.rows == 0) continue;
            Sum& sum = by_words[key.meaning.words];
            sum.unit = key.meaning.unit;
            sum.amount.join(key.amount);
            sum.first = sum.rows == 0 ? key.first : std::min(sum.first, key.first);
            sum.rows += key.rows;
            sums.account.credits += key.credits;
        }
        for (std::size_t rule = 0; rule < rows.left_out.size(); ++rule) {
            sums.account.left_out[rule].rows += rows.left_out[rule].rows;
            for (const auto& [unit, amount] : rows.left_out[rule].amounts)
                sums.account.left_out[rule].amounts[unit] += amount.value();
        }
    }
    for (const auto& [words, sum] : by_words) {
        sums.sums.push_back({words, sum.unit, sum.amount.value(), sum.rows, sum.first});
        sums.account.rows_used += sum.rows;
        sums.account.used[sum.unit == nullptr ? "" : sum.unit->name] += sums.sums.back().amount;
    }
    sums.account.activities = sums.sums.size();
    return sums;
}

}  // namespace

LedgerSums sum_ledger(const Ledger& ledger, const std::vector<std::string>& paths, const Units& units,
                      const SumOptions& options, Diagnostics& out) {
    RowKeys keys(ledger, key_parts(ledger, options.by_site), units);
    std::vector<RowReader> readers;
    readers.reserve(options.threads);
    for (unsigned i = 0; i < options.threads; ++i) readers.emplace_back(ledger, keys, options);
    FileSummer summer(ledger, keys, options, readers);
    std::vector<LedgerFile> files;
    for (std::size_t file = 0; file < paths.size(); ++file) {
        try {
            Sha256 hash;
            if (!summer.sum(paths[file], file, hash, out)) return {};
            files.push_back({paths[file], options.hashed ? hash.text() : std::string()});
        } catch (const StreamError& error) {
            out.push_back(problem("ledger-file", ledger.files_at.front(), error.what(), error.next_step));
            return {};
        }
    }
    LedgerSums sums = joined(ledger, readers);
    if (sums.account.rows_read == 0)
        out.push_back(problem("ledger-empty", ledger.files_at.front(), "no row stands below the first",
                              "Export the file again; where there was nothing in the year, take the ledger out."));
    sums.account.files = paths;
    sums.files = std::move(files);
    return sums;
}

}  // namespace ghg
