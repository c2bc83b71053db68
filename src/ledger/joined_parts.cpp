#include "ledger/joined_parts.h"

#include <algorithm>
#include <utility>

namespace ghg {
namespace {

bool are_alike(const Partial& a, const Partial& b) {
    return std::ranges::equal(a.ledgers, b.ledgers, [](const PartLedger& one, const PartLedger& other) {
        return one.id == other.id && one.files.size() == other.files.size() &&
               one.left_out.size() == other.left_out.size();
    });
}

bool join_sums(std::vector<PartSum>& sums, JoinedLedger& to) {
    bool agree = true;
    for (PartSum& more : sums) {
        auto [found, is_new] = to.sums.try_emplace(std::move(more.words));
        JoinedSum& sum = found->second;
        sum.first = is_new ? more.first : std::min(sum.first, more.first);
        if (is_new) sum.unit = more.unit;
        agree = agree && sum.unit == more.unit;
        sum.amount += more.amount;
        sum.rows += more.rows;
    }
    return agree;
}

bool join_ledger(PartLedger& more, JoinedLedger& to) {
    to.rows_read += more.rows_read;
    to.credits += more.credits;
    to.left_out.resize(more.left_out.size());
    for (std::size_t rule = 0; rule < more.left_out.size(); ++rule) {
        to.left_out[rule].rows += more.left_out[rule].rows;
        for (const auto& [unit, amount] : more.left_out[rule].amounts) to.left_out[rule].amounts[unit] += amount;
    }
    return join_sums(more.sums, to);
}

}  // namespace

void add_part(const std::string& path, Partial part, JoinedParts& to) {
    if (to.heads.empty()) to.ledgers.resize(part.ledgers.size());
    bool alike = to.unlike.empty() && (to.heads.empty() || are_alike(part, to.heads.front().said));
    for (std::size_t i = 0; alike && i < part.ledgers.size(); ++i) alike = join_ledger(part.ledgers[i], to.ledgers[i]);
    if (!alike && to.unlike.empty()) to.unlike = path;
    for (PartLedger& ledger : part.ledgers) std::vector<PartSum>().swap(ledger.sums);
    to.heads.push_back({path, std::move(part)});
}

}  // namespace ghg
