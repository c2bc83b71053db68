#pragma once

#include "base/row_fields.h"
#include "ledger/amount_sum.h"
#include "ledger/key_table.h"
#include "ledger/row_fault.h"
#include "ledger/row_keys.h"
#include "ledger/row_plan.h"
#include "ledger/unit_totals.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// The amount of one row.
struct RowAmount {
    std::int64_t digits = 1;
    unsigned decimals = 0;
    const Number* large = nullptr;  ///< instead of digits and decimals
    bool is_negative() const { return large != nullptr ? large->is_negative() : digits < 0; }
    /// Nothing where it is no whole number of millionths, or one that does not fit a word.
    std::optional<std::int64_t> millionths() const {
        std::int64_t whole = 0;
        bool fits = large == nullptr && decimals < scales.size() &&
                    !__builtin_mul_overflow(digits, scales[scales.size() - 1 - decimals], &whole);
        return fits ? std::optional(whole) : std::nullopt;
    }
    void add_to(AmountSum& sum) const {
        if (large == nullptr)
            sum.add(digits, decimals);
        else
            sum.add(*large);
    }

private:
    static constexpr std::array<std::int64_t, 7> scales{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
};

/// The rows of one key, and of one site where sites are told apart: all that adding a row needs, in few bytes.
struct KeySum {
    std::int64_t millionths = 0;  ///< of the amounts; what does not fit is in KeyRows::odd
    /// The first of the quick parts of what one unit comes to, and how many there are: 0 where sites are not apart,
    /// where it is not asked for yet, and where it is not quick.
    std::int64_t per = 0;
    std::uint32_t rows = 0;  ///< those that KeyRows::carried does not have
    std::uint8_t which = 0, parts = 0;

    static constexpr std::uint32_t most_rows = std::uint32_t{1} << 16U;  ///< more are carried

    /// False where the sum does not fit a word, and then nothing was added.
    bool add(std::int64_t more) {
        std::int64_t sum = 0;
        bool fits = !__builtin_add_overflow(millionths, more, &sum);
        if (fits) millionths = sum;
        return fits;
    }
};

/// What is seldom looked at of the same rows.
struct KeyRows {
    RowPlace first;
    std::uint64_t carried = 0;  ///< rows that KeySum::rows counts no more
    std::uint64_t credits = 0;
    std::uint32_t key = 0, site = 0;
    AmountSum odd;
};

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
        if (plan.site != RowPlan::none) row_site_ = sites_.number(row.spare_field(plan.site)).number;
        std::uint32_t number = number_of_sum(plan.site != RowPlan::none);
        KeySum& sum = sums_[number];
        if (sum.rows++ == 0) rows_[number].first = {file, row.begins().line};
        if (sum.rows == KeySum::most_rows) rows_[number].carried += std::exchange(sum.rows, 1) - 1;
        if (amount.is_negative()) ++rows_[number].credits;
        auto millionths = amount.millionths();
        if (!millionths || !sum.add(*millionths)) amount.add_to(rows_[number].odd);
        if (apart_ && !(millionths && add_quickly(sum, row_key_, row_site_, *millionths))) add_pending(amount);
    }

    const std::vector<KeySum>& all() const { return sums_; }
    /// In the order of `all`.
    const std::vector<KeyRows>& rows() const { return rows_; }
    AmountSum amount(std::size_t number) const;
    std::uint64_t count(std::size_t number) const { return sums_[number].rows + rows_[number].carried; }
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
    struct Pending {
        std::uint32_t key = 0, site = 0;
        AmountSum amount;
    };

    std::uint32_t key_of(const ChunkRow& row, const RowPlan& plan) {
        const std::size_t* columns = plan.keys.data();
        std::uint32_t number = words_.empty() ? 0 : words_[0].number(row.spare_field(columns[0])).number;
        for (std::size_t part = 0; part < pairs_.size(); ++part)
            number = pairs_[part].number(number, words_[part + 1].number(row.spare_field(columns[part + 1])).number);
        if (number == uses_.size()) add_meaning(row, plan);
        return number;
    }
    std::uint32_t number_of_sum(bool with_site) {
        std::uint32_t number = with_site && !apart_ ? keys_and_sites_.number(row_key_, row_site_) : row_key_;
        return number < sums_.size() ? number : new_sum(number);
    }

    void add_meaning(const ChunkRow& row, const RowPlan& plan);
    std::uint32_t new_sum(std::uint32_t number);
    bool are_too_many();
    // False where what one unit comes to is not known yet, or is not quick.
    bool add_quickly(const KeySum& sum, std::uint32_t key, std::uint32_t site, std::int64_t millionths) {
        if (sum.parts == 1) by_site_.add(site, {sum.per, sum.which}, millionths);
        if (sum.parts > 1)
            for (const OneUnit::Part& part : ones_[key]->quick_parts()) by_site_.add(site, part, millionths);
        return sum.parts > 0;
    }
    void add_pending(const RowAmount& amount);
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
    PairTable pending_numbers_;
    std::vector<Pending> pending_;  // amounts that wait to be multiplied
};

}  // namespace ghg
