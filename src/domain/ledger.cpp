#include "domain/ledger.h"

#include <algorithm>

namespace ghg {

const LedgerColumn* Ledger::says(std::string_view what) const {
    auto found = std::ranges::find(columns, what, &LedgerColumn::says);
    return found == columns.end() ? nullptr : &*found;
}

AmountsByUnit LedgerAccount::read() const {
    AmountsByUnit all = used;
    for (const LeftOut& left : left_out)
        for (const auto& [unit, amount] : left.amounts) all[unit] += amount;
    return all;
}

}  // namespace ghg
