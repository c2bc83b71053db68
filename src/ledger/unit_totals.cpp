#include "ledger/unit_totals.h"

#include <utility>

namespace ghg {

std::vector<const OneUnit*> UnitTotals::of(const std::vector<UnitKey>& keys) {
    std::lock_guard turn(turn_);
    std::vector<UnitKey> unknown;
    for (const UnitKey& key : keys)
        if (!by_words_.contains(key.words)) unknown.push_back(key);
    std::vector<Totals> found = unknown.empty() ? std::vector<Totals>() : ask_(unknown);
    for (std::size_t i = 0; i < unknown.size(); ++i)
        by_words_[unknown[i].words] = &ones_.emplace_back(std::move(found[i]));
    std::vector<const OneUnit*> ones;
    for (const UnitKey& key : keys) ones.push_back(by_words_.at(key.words));
    return ones;
}

}  // namespace ghg
