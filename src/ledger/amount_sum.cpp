#include "ledger/amount_sum.h"

namespace ghg {

void AmountSum::add(const Number& amount) {
    if (!rest_) rest_ = std::make_unique<Number>();
    *rest_ += amount;
}

void AmountSum::join(const AmountSum& other) {
    billionths_ += other.billionths_;
    add_rest(other);
}

Number AmountSum::value() const {
    Number sum = number_of(billionths_) / Number(scales.back());
    return rest_ ? sum + *rest_ : sum;
}

}  // namespace ghg
