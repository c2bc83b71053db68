#pragma once

#include "base/row_fields.h"
#include "ledger/amount_sum.h"
#include "ledger/key_table.h"
#include "ledger/row_fault.h"
#include "ledger/row_keys.h"
#include "ledger/row_plan.h"
#include "ledger/unit_totals.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ghg {

/// The amount of one row.
struct RowAmount {
    std::int64_t digits = 1;
    unsigned decimals = 0;
    const Number* large = nullptr;  ///< instead of digits and decimals
    bool is_negative() const { return large != nullptr ? large->is_negative() : digits < 0; }
    void add_to(AmountSum& sum) const {
        if (large == nullptr)
            sum.add(digits, decimals);
        else
            sum.add(*large);
    }
};

/// The rows of one key, and of one site where sites are told apart.
struct KeySum {
    [[no_unique_address]] AmountSum amount;
    std::uint64_t rows = 0;
};

/// What is seldom looked at of the same rows, so that a table of sums is small.
struct KeyRows {
    RowPlace first;
    std::uint64_t credits = 0;
    std::uint32_t key = 0, site = 0;
};

/// Adds rows to others of the same key.
void join(const KeySum& more, const KeyRows& rows_of_more, KeySum& to, KeyRows& rows_of_to);

/// Which amounts a key takes.
enum class KeyUse : std::uint8_t { none, amounts, credits_too };

/// One thread's sums by key, and by site where there is a column for it. Where keys and sites together grow too many,
/// sites are summed apart from then on: amounts by key alone, and totals by site.
class KeySums {
public:
    KeySums(const RowKeys& keys, const SumOptions& options, UnitTotals& ones);

    /// Looks up a row's key. Where that is sound, `add` adds the row.
    KeyUse look_up(const ChunkRow& row, const RowPlan& plan) {
        row_key_ = key_of(row, plan);
        return uses_[row_key_];
    }
    const KeyMeaning& meaning_of_row() const { return meanings_[row_key_]; }
    void add(const ChunkRow& row, const RowPlan& plan, const RowAmount& amount, std::size_t file) {
        if (plan.site != RowPlan::none) row_site_ = sites_.number(row.field(plan.site)).number;
        std::uint32_t number = number_of_sum(plan.site != RowPlan::none);
        KeySum& sum = sums_[number];
        if (sum.rows++ == 0) rows_[number].first = {file, row.begins().line};
        if (amount.is_negative()) ++rows_[number].credits;
        amount.add_to(sum.amount);
        if (apart_) add_apart(amount);
    }

    const std::vector<KeySum>& all() const { return sums_; }
    /// In the order of `all`.
    const std::vector<KeyRows>& rows() const { return rows_; }
    const KeyMeaning& meaning(std::uint32_t key) const { return meanings_[key]; }
    std::string site(std::uint32_t number) const;
    /// How many sites there are numbers for.
    std::size_t sites() const { return sites_.size(); }

    bool are_sites_apart() const { return apart_; }
    void set_sites_apart();
    /// Once sites are apart and all rows are added.
    void settle();
    Totals totals_of(std::uint32_t site) const { return by_site_.totals_of(site); }

private:
    // The first of its unit's quick parts, and how many there are.
    struct QuickKey {
        std::int64_t per = 0;
        std::uint32_t which = 0, parts = 0;
    };
    struct Pending {
        std::uint32_t key = 0, site = 0;
        AmountSum amount;
    };

    std::uint32_t key_of(const ChunkRow& row, const RowPlan& plan) {
        std::uint32_t number = 0;
        for (std::size_t part = 0; part < words_.size(); ++part) {
            std::uint32_t word = words_[part].number(row.field(plan.keys[part])).number;
            number = part == 0 ? word : pairs_[part - 1].number(number, word);
        }
        if (number == meanings_.size()) add_meaning(row, plan);
        return number;
    }
    std::uint32_t number_of_sum(bool with_site) {
        std::uint32_t number = with_site && !apart_ ? keys_and_sites_.number(row_key_, row_site_) : row_key_;
        return number < sums_.size() ? number : new_sum(number);
    }

    void add_meaning(const ChunkRow& row, const RowPlan& plan);
    std::uint32_t new_sum(std::uint32_t number);
    bool are_too_many();
    void add_apart(const RowAmount& amount);
    bool add_quickly(std::uint32_t key, std::uint32_t site, std::int64_t digits, unsigned decimals);
    void multiply(const Pending& pending);
    void ask_for_units();

    const RowKeys& keys_;
    const SumOptions& options_;
    UnitTotals& ones_of_all_;
    std::vector<KeyTable> words_;   // by the key's parts
    std::vector<PairTable> pairs_;  // of what stands before a part, and the part
    std::vector<KeyMeaning> meanings_;
    std::vector<KeyUse> uses_;  // of the meanings
    KeyTable sites_;
    PairTable keys_and_sites_;
    std::vector<KeySum> sums_;  // by key and site; once sites are apart, by key
    std::vector<KeyRows> rows_;
    std::size_t looked_at_;  // with more sums than these it is looked whether they are too many
    std::uint32_t row_key_ = 0, row_site_ = 0;

    bool apart_ = false;
    SiteSums by_site_;
    std::vector<const OneUnit*> ones_;  // by key; null: not asked for yet
    std::vector<QuickKey> quick_;       // the same
    PairTable pending_numbers_;
    std::vector<Pending> pending_;  // amounts that wait to be multiplied
};

}  // namespace ghg
