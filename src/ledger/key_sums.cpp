#include "ledger/key_sums.h"

#include "ledger/field_values.h"
#include "ledger/words_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t most_pending = std::size_t{1} << 13U;
constexpr unsigned decimals_of_millionths = 6;

}  // namespace

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
        rows_.emplace_back().key = static_cast<std::uint32_t>(sums_.size());
        sums_.emplace_back();
    }
    rows_.back().key = row_key_;
    rows_.back().site = row_site_;
    return number;
}

// Fields that say the same with blanks around them are one key: what is apart must not depend on who read which row.
bool KeySums::are_too_many() {
    if (keys_and_sites_.size() == 0 || !ones_of_all_.can_ask()) return false;
    KeyTable keys, sites;
    std::vector<std::uint32_t> key_of, site_of;
    for (const KeyMeaning& meaning : meanings_) key_of.push_back(keys.number(words_text(meaning.words)).number);
    for (std::uint32_t i = 0; i < sites_.size(); ++i) site_of.push_back(sites.number(site(i)).number);
    looked_at_ = 2 * sums_.size();
    if (keys.size() == key_of.size() && sites.size() == site_of.size())
        return sums_.size() >= options_.most_keys_by_site;
    PairTable different;
    for (const KeyRows& rows : rows_) different.number(key_of[rows.key], site_of[rows.site]);
    different.number(key_of[row_key_], site_of[row_site_]);
    return different.size() > options_.most_keys_by_site;
}

AmountSum KeySums::amount(std::size_t number) const {
    AmountSum sum = rows_[number].odd;
    sum.add(sums_[number].millionths, decimals_of_millionths);
    return sum;
}

void KeySums::set_sites_apart() {
    if (apart_) return;
    apart_ = true;
    std::vector<KeySum> by_key(meanings_.size());
    std::vector<KeyRows> rows_by_key(meanings_.size());
    for (std::uint32_t key = 0; key < by_key.size(); ++key) rows_by_key[key].key = key;
    keys_and_sites_ = PairTable();
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        if (sums_[i].rows == 0) continue;
        const KeyRows& more = rows_[i];
        KeySum& sum = by_key[more.key];
        KeyRows& rows = rows_by_key[more.key];
        bool is_first = std::exchange(sum.rows, 1) == 0;
        rows.first = is_first ? more.first : std::min(rows.first, more.first);
        rows.carried += count(i) - (is_first ? 1 : 0);
        rows.credits += more.credits;
        AmountSum part = amount(i);
        rows.odd.join(part);
        pending_numbers_.number(more.key, more.site);
        pending_.push_back({more.key, more.site, std::move(part)});
    }
    sums_ = std::move(by_key);
    rows_ = std::move(rows_by_key);
    settle();
}

void KeySums::add_pending(const RowAmount& amount) {
    std::uint32_t number = pending_numbers_.number(row_key_, row_site_);
    if (number == pending_.size()) pending_.push_back({row_key_, row_site_, {}});
    amount.add_to(pending_[number].amount);
    if (pending_.size() >= most_pending) settle();
}

void KeySums::multiply(const Pending& pending) {
    auto millionths = pending.amount.millionths();
    if (!millionths || !add_quickly(sums_[pending.key], pending.key, pending.site, *millionths))
        by_site_.add(pending.site, *ones_[pending.key], pending.amount.value());
}

void KeySums::settle() {
    ask_for_units();
    for (const Pending& pending : pending_) multiply(pending);
    pending_.clear();
    pending_numbers_ = PairTable();
}

void KeySums::ask_for_units() {
    std::vector<UnitKey> unknown;
    std::vector<std::uint32_t> numbers;
    ones_.resize(meanings_.size());
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
        if (parts.empty()) continue;
        KeySum& sum = sums_[numbers[i]];
        sum.per = parts.front().per;
        sum.which = static_cast<std::uint8_t>(parts.front().which);
        sum.parts = static_cast<std::uint8_t>(parts.size());
    }
}

}  // namespace ghg
