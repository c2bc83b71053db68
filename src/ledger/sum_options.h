#pragma once

#include "base/date.h"
#include "base/open_stream.h"

#include <functional>
#include <memory>
#include <string>

namespace ghg {

/// What a ledger is summed for.
struct SumOptions {
    Period period;         ///< rows dated outside it are errors
    bool by_site = false;  ///< a key for each site, too
    unsigned threads = 1;
    bool hashed = true;  ///< the SHA-256 of each file is wanted, which takes longer than its sums
    /// Opens one of the ledger's files and shows its bytes as they lie there. Throws StreamError.
    std::function<std::unique_ptr<ByteStream>(const std::string&, RawBytes)> open = open_byte_stream;
};

}  // namespace ghg
