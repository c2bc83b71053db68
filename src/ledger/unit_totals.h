#pragma once

#include "base/words_hash.h"
#include "ledger/row_keys.h"
#include "ledger/site_sums.h"
#include "ledger/sum_options.h"

#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace ghg {

/// What one unit of each key comes to, asked for once for all threads.
class UnitTotals {
public:
    explicit UnitTotals(const TotalsOfOne& ask) : ask_(ask) {}

    bool can_ask() const { return static_cast<bool>(ask_); }
    /// In the order of `keys`; they stay where they are.
    std::vector<const OneUnit*> of(const std::vector<UnitKey>& keys);

private:
    const TotalsOfOne& ask_;
    std::mutex turn_;
    std::deque<OneUnit> ones_;
    std::unordered_map<std::vector<std::string>, const OneUnit*, WordsHash> by_words_;
};

}  // namespace ghg
