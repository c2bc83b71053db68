#include "ledger/key_sums.h"

#include "ledger/field_values.h"

#include <algorithm>
#include <map>
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
    std::map<std::vector<std::string>, std::uint64_t> keys;
    std::map<std::string, std::uint64_t> sites;
    std::vector<std::uint64_t> key_of, site_of, different;
    for (const KeyMeaning& meaning : meanings_)
        key_of.push_back(keys.try_emplace(meaning.words, keys.size()).first->second);
    for (std::uint32_t i = 0; i < sites_.size(); ++i)
        site_of.push_back(sites.try_emplace(site(i), sites.size()).first->second);
    for (const KeyRows& rows : rows_) different.push_back(key_of[rows.key] << 32U | site_of[rows.site]);
    different.push_back(key_of[row_key_] << 32U | site_of[row_site_]);
    std::ranges::sort(different);
    auto same = std::unique(different.begin(), different.end());
    looked_at_ = 2 * sums_.size();
    return static_cast<std::size_t>(same - different.begin()) > options_.most_keys_by_site;
}

void KeySums::set_sites_apart() {
    if (apart_) return;
    apart_ = true;
    std::vector<KeySum> with_sites = std::exchange(sums_, std::vector<KeySum>(meanings_.size()));
    std::vector<KeyRows> rows_with_sites = std::exchange(rows_, std::vector<KeyRows>(meanings_.size()));
    for (std::size_t key = 0; key < rows_.size(); ++key) rows_[key].key = static_cast<std::uint32_t>(key);
    keys_and_sites_ = PairTable();
    for (std::size_t i = 0; i < with_sites.size(); ++i) {
        const KeySum& sum = with_sites[i];
        const KeyRows& rows = rows_with_sites[i];
        if (sum.rows == 0) continue;
        join(sum, rows, sums_[rows.key], rows_[rows.key]);
        pending_numbers_.number(rows.key, rows.site);
        pending_.push_back({rows.key, rows.site, sum.amount});
    }
    settle();
}

void KeySums::add_apart(const RowAmount& amount) {
    if (amount.large == nullptr && add_quickly(row_key_, row_site_, amount.digits, amount.decimals)) return;
    std::uint32_t number = pending_numbers_.number(row_key_, row_site_);
    if (number == pending_.size()) pending_.push_back({row_key_, row_site_, {}});
    amount.add_to(pending_[number].amount);
    if (pending_.size() >= most_pending) settle();
}

bool KeySums::add_quickly(std::uint32_t key, std::uint32_t site, std::int64_t digits, unsigned decimals) {
    if (key >= quick_.size()) return false;
    const QuickKey& quick = quick_[key];
    if (quick.parts == 1) return by_site_.add_quickly(site, {quick.per, quick.which}, digits, decimals);
    if (quick.parts == 0) return false;
    return std::ranges::all_of(ones_[key]->quick_parts(), [&](const OneUnit::Part& part) {
        return by_site_.add_quickly(site, part, digits, decimals);
    });
}

void KeySums::multiply(const Pending& pending) {
    constexpr unsigned millionth = 6;
    auto millionths = pending.amount.millionths();
    if (!millionths || !add_quickly(pending.key, pending.site, *millionths, millionth))
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
