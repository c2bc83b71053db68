#pragma once

#include "base/number.h"
#include "base/wide.h"
#include "domain/totals.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace ghg {

/// What one unit of a key comes to, made ready to be multiplied row by row.
class OneUnit {
public:
    explicit OneUnit(Totals totals);

    struct Part {
        std::int64_t per = 0;   ///< 10^-12 kg
        std::size_t which = 0;  ///< of `own_totals`
    };
    const Totals& totals() const { return totals_; }
    /// Those of its own totals that are not 0, where each of them is a whole number of 10^-12 kg that fits a word; else
    /// none.
    const std::vector<Part>& quick_parts() const { return quick_parts_; }

private:
    Totals totals_;
    std::vector<Part> quick_parts_;
};

/// Totals by site, exact, in any order the same: each row's amount times what one unit of its key comes to, added up as
/// whole numbers over a common denominator. Sites have numbers, 0, 1, 2 ...
class SiteSums {
public:
    /// Adds a part of `digits` / 10^decimals units. False where that does not fit words, and then nothing was added;
    /// it does not depend on the part.
    bool add_quickly(std::uint32_t site, const OneUnit::Part& part, std::int64_t digits, unsigned decimals) {
        std::int64_t amount = 0;
        if (decimals > decimals_of_amounts ||
            __builtin_mul_overflow(digits, scales[decimals_of_amounts - decimals], &amount))
            return false;
        auto& sums = quick_[part.which];
        if (site >= sums.size()) sums.resize(site + 1);
        Wide product = Wide(amount) * part.per, sum = 0;
        if (__builtin_add_overflow(sums[site], product, &sum)) {
            carry(site, part.which);
            sum = product;
        }
        sums[site] = sum;
        return true;
    }
    void add(std::uint32_t site, const OneUnit& one, const Number& amount);
    Totals totals_of(std::uint32_t site) const;

private:
    static constexpr unsigned decimals_of_amounts = 6;
    static constexpr std::array<std::int64_t, 7> scales{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

    void carry(std::uint32_t site, std::size_t which);

    std::array<std::vector<Wide>, own_totals.size()> quick_;  // by site, 10^-18 kg
    std::map<std::uint32_t, Totals> rest_;
};

}  // namespace ghg
