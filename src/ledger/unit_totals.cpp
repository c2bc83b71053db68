#include "ledger/unit_totals.h"

#include "ledger/words_text.h"

#include <utility>

namespace ghg {

std::vector<const OneUnit*> UnitTotals::of(const std::vector<UnitKey>& keys) {
    std::lock_guard turn(turn_);
    std::vector<std::uint32_t> numbers;
    std::vector<UnitKey> unknown;
    for (const UnitKey& key : keys) {
        auto [number, is_new] = words_.number(words_text(key.words));
        numbers.push_back(number);
        if (is_new) unknown.push_back(key);
    }
    if (!unknown.empty())
        for (Totals& totals : ask_(unknown)) ones_.emplace_back(std::move(totals));
    std::vector<const OneUnit*> ones;
    for (std::uint32_t number : numbers) ones.push_back(&ones_[number]);
    return ones;
}

}  // namespace ghg
