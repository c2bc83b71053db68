#pragma once

#include "ledger/key_table.h"
#include "ledger/site_sums.h"
#include "ledger/sum_options.h"

#include <deque>
#include <mutex>
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
    KeyTable words_;
    std::deque<OneUnit> ones_;  // in the order of `words_`
};

}  // namespace ghg
