#include "ledger/key_sums.h"

#include "ledger/field_values.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t most_pending = std::size_t{1} << 16U;

}  // namespace

void join(const KeySum& more, const KeyRows& rows_of_more, KeySum& to, KeyRows& rows_of_to) {
    if (more.rows == 0) return;
    rows_of_to.first = to.rows == 0 ? rows_of_more.first : std::min(rows_of_to.first, rows_of_more.first);
    rows_of_to.credits += rows_of_more.credits;
    to.rows += more.rows;
    to.amount.join(more.amount);
}

KeySums::KeySums(const RowKeys& keys, const SumOptions& options, UnitTotals& ones)
    : keys_(keys),
      options_(options),
      ones_of_all_(ones),
      words_(keys.parts().size()),
      pairs_(words_.empty() ? 0 : words_.size() - 1),
      looked_at_(options.most_keys_by_site) {}

void KeySums::add_meaning(const ChunkRow& row, const RowPlan& plan) {
    std::vector<std::string_view> fields;
    for (std::size_t column : plan.keys) fields.push_back(row.field(column));
    const KeyMeaning& meaning = meanings_.emplace_back(keys_.meaning_of(fields));
    uses_.push_back(meaning.problem ? KeyUse::none : meaning.allows_credit ? KeyUse::credits_too : KeyUse::amounts);
}

std::string KeySums::site(std::uint32_t number) const { return keys_.site_of(sites_.key(number)); }

// Keys whose rows all have faults have no sum, so numbers may run ahead of the sums.
std::uint32_t KeySums::new_sum(std::uint32_t number) {
    if (!apart_ && sums_.size() >= looked_at_ && are_too_many()) {
        set_sites_apart();
        return row_key_;
    }
    while (sums_.size() <= number) {
        sums_.emplace_back().key = static_cast<std::uint32_t>(sums_.size() - 1);
        rows_.emplace_back();
    }
    sums_.back().key = row_key_;
    sums_.back().site = row_site_;
    return number;
}

// Fields that say the same with blanks around them are one key: what is apart must not depend on who read which row.
bool KeySums::are_too_many() {
    if (keys_and_sites_.size() == 0 || !ones_of_all_.can_ask()) return false;
    std::map<std::vector<std::string>, std::size_t> keys;
    std::map<std::string, std::size_t> sites;
    std::vector<std::size_t> site_of;
    for (std::uint32_t i = 0; i < sites_.size(); ++i)
        site_of.push_back(sites.try_emplace(site(i), sites.size()).first->second);
    std::set<std::pair<std::size_t, std::size_t>> different;
    for (const KeySum& sum : sums_)
        different.emplace(keys.try_emplace(meanings_[sum.key].words, keys.size()).first->second, site_of[sum.site]);
    different.emplace(keys.try_emplace(meanings_[row_key_].words, keys.size()).first->second, site_of[row_site_]);
    looked_at_ = 2 * sums_.size();
    return different.size() > options_.most_keys_by_site;
}

void KeySums::set_sites_apart() {
    if (apart_) return;
    apart_ = true;
    std::vector<KeySum> with_sites = std::exchange(sums_, std::vector<KeySum>(meanings_.size()));
    std::vector<KeyRows> rows_with_sites = std::exchange(rows_, std::vector<KeyRows>(meanings_.size()));
    for (std::size_t key = 0; key < sums_.size(); ++key) sums_[key].key = static_cast<std::uint32_t>(key);
    keys_and_sites_ = PairTable();
    for (std::size_t i = 0; i < with_sites.size(); ++i) {
        const KeySum& sum = with_sites[i];
        if (sum.rows == 0) continue;
        join(sum, rows_with_sites[i], sums_[sum.key], rows_[sum.key]);
        pending_numbers_.number(sum.key, sum.site);
        pending_.push_back({sum.key, sum.site, sum.amount});
    }
    settle();
}

void KeySums::add_apart(const RowAmount& amount) {
    if (row_key_ < quick_.size() && amount.large == nullptr && add_quickly(quick_[row_key_], amount)) return;
    std::uint32_t number = pending_numbers_.number(row_key_, row_site_);
    if (number == pending_.size()) pending_.push_back({row_key_, row_site_, {}});
    amount.add_to(pending_[number].amount);
    if (pending_.size() >= most_pending) settle();
}

bool KeySums::add_quickly(const QuickKey& key, const RowAmount& amount) {
    if (key.parts == 1) return by_site_.add_quickly(row_site_, {key.per, key.which}, amount.digits, amount.decimals);
    if (key.parts == 0) return false;
    return std::ranges::all_of(ones_[row_key_]->quick_parts(), [&](const OneUnit::Part& part) {
        return by_site_.add_quickly(row_site_, part, amount.digits, amount.decimals);
    });
}

void KeySums::settle() {
    ask_for_units();
    for (const Pending& pending : pending_) by_site_.add(pending.site, *ones_[pending.key], pending.amount.value());
    pending_.clear();
    pending_numbers_ = PairTable();
}

void KeySums::ask_for_units() {
    std::vector<UnitKey> unknown;
    std::vector<std::uint32_t> numbers;
    ones_.resize(meanings_.size());
    quick_.resize(meanings_.size());
    std::vector<bool> asked(meanings_.size());
    for (const Pending& pending : pending_) {
        if (ones_[pending.key] != nullptr || asked[pending.key]) continue;
        asked[pending.key] = true;
        unknown.push_back({meanings_[pending.key].words, meanings_[pending.key].unit});
        numbers.push_back(pending.key);
    }
    std::vector<const OneUnit*> found = ones_of_all_.of(unknown);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        ones_[numbers[i]] = found[i];
        const auto& parts = found[i]->quick_parts();
        if (!parts.empty())
            quick_[numbers[i]] = {parts[0].per, static_cast<std::uint32_t>(parts[0].which),
                                  static_cast<std::uint32_t>(parts.size())};
    }
}

}  // namespace ghg
