#pragma once

#include "base/number.h"
#include "base/wide.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace ghg {

/// An exact sum of amounts, in any order the same. Amounts of at most nine decimals and one word are added as whole
/// billionths, which hold 10^11 of the largest; all others are added as they are.
class AmountSum {
public:
    AmountSum() = default;
    AmountSum(const AmountSum& other) : billionths_(other.billionths_) { add_rest(other); }
    AmountSum(AmountSum&&) noexcept = default;
    AmountSum& operator=(AmountSum other) noexcept {
        billionths_ = other.billionths_;
        rest_ = std::move(other.rest_);
        return *this;
    }
    ~AmountSum() = default;

    /// `digits` / 10^decimals.
    void add(std::int64_t digits, unsigned decimals) {
        if (decimals < scales.size())
            billionths_ += Wide(digits) * scales[scales.size() - 1 - decimals];
        else
            add(Number::from_digits(std::to_string(digits < 0 ? -digits : digits), decimals, digits < 0));
    }
    void add(const Number& amount);
    void join(const AmountSum& other);
    Number value() const;
    /// Nothing where it is no whole number of millionths, or one that does not fit a word.
    std::optional<std::int64_t> millionths() const {
        auto sum = static_cast<std::int64_t>(billionths_ / 1000);
        return !rest_ && Wide(sum) * 1000 == billionths_ ? std::optional(sum) : std::nullopt;
    }

private:
    void add_rest(const AmountSum& other) {
        if (other.rest_) add(*other.rest_);
    }

    static constexpr std::array<std::int64_t, 10> scales{1,       10,        100,        1'000,       10'000,
                                                         100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    Wide billionths_ = 0;
    std::unique_ptr<Number> rest_;  // most sums have none
};

}  // namespace ghg
