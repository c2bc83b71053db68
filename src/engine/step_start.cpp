#include "engine/stepping.h"

#include <fmt/format.h>

namespace ghg {
namespace {

Worked begun_with(const Quantity& quantity, const std::string& written, Place at) {
    Worked worked;
    worked.written = quantity;
    worked.now = quantity;
    worked.said = written;
    worked.said_at = at;
    return worked;
}

std::optional<Worked> begin_with_one(const StepRule& step, Stepping& s) {
    const Quantity* quantity = s.quantity_of(step.name, step.dimensions);
    if (quantity == nullptr) return std::nullopt;
    return begun_with(*quantity, s.value_of(step.name), s.place_of(step.name));
}

struct Balance {
    std::optional<Worked> worked;
    std::vector<std::string> dimensions;  ///< that its details may measure
    std::string sum;                      ///< "stock_start 20 kg + bought 5 kg - stock_end 18 kg"
    bool sound = true;
};

// A detail that the type only accepts, and that is not given, is nothing to add.
void add(Balance& balance, const std::string& detail, bool less, Stepping& s) {
    if (!s.has(detail)) return;
    const Quantity* quantity = s.quantity_of(detail, balance.dimensions);
    if (quantity == nullptr) {
        balance.sound = false;
        return;
    }
    std::string value = s.value_of(detail);
    balance.sum += fmt::format("{}{} {}", balance.sum.empty() ? less ? "- " : "" : less ? " - " : " + ", detail, value);
    balance.dimensions = {quantity->unit->dimension};  // the others measure the same
    if (!balance.worked) {
        balance.worked = begun_with(*quantity, value, s.place_of(detail));
        if (less) balance.worked->now.value = Number(0) - quantity->value;
        return;
    }
    Quantity& now = balance.worked->now;
    Number in_unit = quantity->value * conversion(*quantity->unit, *now.unit);
    now.value += less ? Number(0) - in_unit : in_unit;
}

std::optional<Worked> begin_with_balance(const StepRule& step, Stepping& s) {
    Balance balance;
    balance.dimensions = step.dimensions;
    for (const std::string& detail : step.by) add(balance, detail, false, s);
    for (const std::string& detail : step.less) add(balance, detail, true, s);
    if (!balance.sound || !balance.worked) return std::nullopt;
    Quantity sum = balance.worked->now;
    if (sum.value.is_negative()) {
        s.out.push_back(problem(
            "balance-negative", balance.worked->said_at,
            fmt::format("{} comes to {} {}, which is below zero", balance.sum, to_decimal(sum.value), sum.unit->name),
            "Correct the amounts: what was there and what was added must cover what is left."));
        return std::nullopt;
    }
    balance.worked->now = balance.worked->written;
    take_step(*balance.worked, Step::Op::set, sum.value, *sum.unit, {.what = balance.sum, .unit = sum.unit->name});
    return balance.worked;
}

}  // namespace

std::optional<Worked> begin_with_details(const StepRule& step, Stepping& s) {
    return step.kind == StepRule::Kind::balance ? begin_with_balance(step, s) : begin_with_one(step, s);
}

}  // namespace ghg
