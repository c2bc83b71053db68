#include "ledger/amount_sum.h"

namespace ghg {

void AmountSum::join(const AmountSum& other) {
    billionths_ += other.billionths_;
    rest_ += other.rest_;
}

Number AmountSum::value() const {
    constexpr std::int64_t word = 1'000'000'000'000'000'000;
    auto high = static_cast<long>(billionths_ / word);
    auto low = static_cast<long>(billionths_ % word);
    return (Number(high) * Number(word) + Number(low)) / Number(scales.back()) + rest_;
}

}  // namespace ghg
