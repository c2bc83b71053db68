#include "domain/ledger.h"

#include <algorithm>
#include <utility>

namespace ghg {

const LedgerColumn* Ledger::says(std::string_view what) const {
    auto found = std::ranges::find(columns, what, &LedgerColumn::says);
    return found == columns.end() ? nullptr : &*found;
}

bool Ledger::has_instruments() const {
    auto has_some = [](const Activity& activity) { return !activity.instruments.empty(); };
    return has_some(all) || std::ranges::any_of(codes, [&](const LedgerCodes& column) {
               return std::ranges::any_of(column.means, has_some, &std::pair<const std::string, Activity>::second);
           });
}

AmountsByUnit LedgerAccount::read() const {
    AmountsByUnit all = used;
    for (const LeftOut& left : left_out)
        for (const auto& [unit, amount] : left.amounts) all[unit] += amount;
    return all;
}

std::uint64_t LedgerAccount::rows_in_error() const {
    std::uint64_t rows = 0;
    for (const auto& [slug, count] : in_error) rows += count;
    return rows;
}

}  // namespace ghg
