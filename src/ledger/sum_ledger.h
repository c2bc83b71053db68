#pragma once

#include "base/diagnostic.h"
#include "domain/ledger.h"
#include "domain/unit.h"
#include "ledger/row_fault.h"
#include "ledger/sum_options.h"

#include <string>
#include <vector>

namespace ghg {

/// The rows of one key.
struct LedgerSum {
    std::vector<std::string> words;  ///< of the key's columns, in their order
    const Unit* unit = nullptr;      ///< null where rows are counted
    Number amount;
    std::uint64_t rows = 0;
    RowPlace first;
};

/// A file that was read, with the SHA-256 of its bytes as they lie on the disk, empty where it was not asked for. Of a
/// shard: what it took, and the SHA-256 of that.
struct LedgerFile {
    std::string path, sha256;
    FileShare share;
    std::string head_sha256;  ///< of the first row, which says what the columns are; of a shard that has some of it
};

/// A ledger's rows as exact sums by key, sorted by their words, with the control totals. Where there are errors,
/// nothing may be calculated from it.
struct LedgerSums {
    std::vector<LedgerSum> sums;
    LedgerAccount account;
    RowErrors errors;
    std::string only;  ///< the text of the row that was asked for by its line
    std::vector<LedgerFile> files;
};

/// Reads the files of a ledger, in constant memory: what grows is the number of keys. The same rows give the same sums,
/// in any order and with any number of threads. What is wrong with a file, or its columns, goes to `out`; then there
/// are no sums. `paths` are the ledger's files as they are opened. That there are no rows at all is an error, but of a
/// shard.
LedgerSums sum_ledger(const Ledger& ledger, const std::vector<std::string>& paths, const Units& units,
                      const SumOptions& options, Diagnostics& out);

}  // namespace ghg
