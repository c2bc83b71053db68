#pragma once

#include "base/date.h"
#include "base/open_stream.h"
#include "domain/totals.h"
#include "domain/unit.h"
#include "ledger/row_fault.h"
#include "ledger/row_watcher.h"
#include "ledger/shard.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// A key without its site: the words of its columns, and the unit its amounts are in, null where rows are counted.
struct UnitKey {
    std::vector<std::string> words;
    const Unit* unit = nullptr;
};

/// What one unit of each of these keys comes to, in their order. Called by one thread at a time.
using TotalsOfOne = std::function<std::vector<Totals>(const std::vector<UnitKey>&)>;

/// What a ledger is summed for.
struct SumOptions {
    Period period;         ///< rows dated outside it are errors
    bool by_site = false;  ///< a key for each site, too
    unsigned threads = 1;
    std::optional<RowPlace> only;  ///< of all rows the one that begins there; the others are not looked at
    bool hashed = true;            ///< the SHA-256 of each file is wanted, which takes longer than its sums
    std::optional<Shard> shard;    ///< only the rows of this part; files are then plain files on the disk
    /// More keys with their sites than this are summed apart: amounts by key, and totals by site with the help of
    /// `totals_of_one`. Where that is null they are never.
    std::size_t most_keys_by_site = std::size_t{1} << 16U;
    TotalsOfOne totals_of_one;
    /// Sees every row; may be null. Then one thread reads.
    RowWatcher* watcher = nullptr;
    /// Told how many rows were read, each time some were, by any thread; may be null.
    std::function<void(std::uint64_t)> rows_read;
    /// Opens one of the ledger's files and shows its bytes as they lie there. Throws StreamError.
    std::function<std::unique_ptr<ByteStream>(const std::string&, RawBytes)> open = open_byte_stream;
};

}  // namespace ghg
