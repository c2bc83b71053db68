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
        std::int64_t per = 0;     ///< 10^-12 kg
        std::uint32_t which = 0;  ///< of `own_totals`
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
    /// Adds a part of so many millionths of a unit.
    void add(std::uint32_t site, const OneUnit::Part& part, std::int64_t millionths) {
        auto& sums = quick_[part.which];
        if (site >= sums.size()) sums.resize(site + 1);
        Wide product = Wide(millionths) * part.per, sum = 0;
        if (__builtin_add_overflow(sums[site], product, &sum)) {
            carry(site, part.which);
            sum = product;
        }
        sums[site] = sum;
    }
    void add(std::uint32_t site, const OneUnit& one, const Number& amount);
    Totals totals_of(std::uint32_t site) const;

private:
    void carry(std::uint32_t site, std::size_t which);

    std::array<std::vector<Wide>, own_totals.size()> quick_;  // by site, 10^-18 kg
    std::map<std::uint32_t, Totals> rest_;
};

}  // namespace ghg
