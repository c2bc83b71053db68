#include "engine/line_change.h"

#include "domain/gas.h"
#include "engine/gas_rates.h"
#include "engine/shapley.h"

#include <algorithm>
#include <array>
#include <map>

namespace ghg {
namespace {

struct Rate {
    Number kg;  // of the gas, per base unit of the factor's dimension
    Number gwp{1};
};

using Rates = std::map<std::string, Rate>;

// What may be multiplied in any combination of before and after.
struct Multiplied {
    Number amount;  // in base units
    Rates rates;
};

Multiplied multiplied(const EmissionLine& line) {
    Multiplied found{line.steps.empty() ? line.quantity.value : line.steps.back().after, {}};
    found.amount *= line.factor->per->in_base;
    for (const auto& [gas, kg] : gas_rates(line)) {
        auto amount = std::ranges::find(line.gases, line.uses_co2_only ? std::string(co2e) : gas, &GasAmount::gas);
        found.rates[gas] = {kg, amount == line.gases.end() ? Number(1) : amount->gwp};
    }
    return found;
}

struct Cause {
    std::string name, instead_of;
    Number times{1};  // of a ratio: what it does to the amount
};

// The names of what answered now and before.
Cause cause_of(const std::string& was, const std::string& now) { return {now, now == was ? "" : was}; }

std::vector<const Step*> rated_steps(const EmissionLine& line) {
    std::vector<const Step*> steps;
    for (const Step& step : line.steps)
        if (step.ratio != nullptr) steps.push_back(&step);
    return steps;
}

Number power(const Step& step) { return step.op == Step::Op::divide ? Number(1) / step.by : step.by; }

// One cause per ratio where their quotients are the whole change of the amount; else one for all that the steps did.
std::vector<Cause> amount_causes(const EmissionLine& was, const EmissionLine& now, const Number& amount_was,
                                 const Number& amount_now) {
    std::vector<const Step*> before = rated_steps(was), after = rated_steps(now);
    std::vector<Cause> causes;
    Number product = amount_was;
    bool matched = before.size() == after.size();
    for (std::size_t i = 0; matched && i < before.size(); ++i) {
        matched = !before[i]->by.is_zero() && before[i]->op == after[i]->op;
        if (!matched || before[i]->by == after[i]->by) continue;
        causes.push_back(cause_of(before[i]->ratio->name(), after[i]->ratio->name()));
        causes.back().times = power(*after[i]) / power(*before[i]);
        product *= causes.back().times;
    }
    if (matched && product == amount_now && causes.size() + 2 <= most_causes) return causes;
    if (!causes.empty()) return {{causes.front().name, causes.front().instead_of}};
    if (after.size() > before.size()) return {{after.back()->ratio->name(), ""}};
    if (before.size() > after.size()) return {{"", before.back()->ratio->name()}};
    return {Cause{}};
}

/// Everything that differs between the two lines, and the value of each mixture of before and after.
class Change {
public:
    Change(const EmissionLine& was, const EmissionLine& now, const std::string& gwp_was, const std::string& gwp_now)
        : was_(multiplied(was)), now_(multiplied(now)) {
        if (was_.amount != now_.amount) causes_ = amount_causes(was, now, was_.amount, now_.amount);
        amounts_ = causes_.size();
        if (!same_rates()) {
            factor_bit_ = std::size_t{1} << causes_.size();
            causes_.push_back(cause_of(was.factor->name(), now.factor->name()));
        }
        if (!same_gwp()) {
            gwp_bit_ = std::size_t{1} << causes_.size();
            causes_.push_back(cause_of(gwp_was, gwp_now));
        }
    }

    const std::vector<Cause>& causes() const { return causes_; }

    Number kg(std::size_t set, bool outside) const {
        Number sum(0);
        const Rates& rates = (set & factor_bit_) != 0 ? now_.rates : was_.rates;
        for (const auto& [gas, rate] : rates)
            if ((gas == co2_biogenic) == outside) sum += rate.kg * gwp_of(gas, rate, set);
        return sum * amount(set);
    }

private:
    Number amount(std::size_t set) const {
        if (amounts_ == 1) return (set & 1U) != 0 ? now_.amount : was_.amount;
        Number amount = was_.amount;
        for (std::size_t i = 0; i < amounts_; ++i)
            if ((set >> i & 1U) != 0) amount *= causes_[i].times;
        return amount;
    }

    const Number& gwp_of(const std::string& gas, const Rate& own, std::size_t set) const {
        const Rates& side = (set & gwp_bit_) != 0 ? now_.rates : was_.rates;
        auto found = side.find(gas);
        return found == side.end() ? own.gwp : found->second.gwp;
    }

    bool same_rates() const {
        return std::ranges::equal(was_.rates, now_.rates, [](const auto& one, const auto& other) {
            return one.first == other.first && one.second.kg == other.second.kg;
        });
    }
    bool same_gwp() const {
        return std::ranges::all_of(was_.rates, [&](const auto& rate) {
            auto found = now_.rates.find(rate.first);
            return found == now_.rates.end() || found->second.gwp == rate.second.gwp;
        });
    }

    Multiplied was_, now_;
    std::vector<Cause> causes_;
    std::size_t amounts_ = 0, factor_bit_ = 0, gwp_bit_ = 0;
};

std::vector<Number> split(const Change& change, bool outside) {
    std::vector<Number> values;
    for (std::size_t set = 0; set < std::size_t{1} << change.causes().size(); ++set)
        values.push_back(change.kg(set, outside));
    return shapley_values(values);
}

}  // namespace

std::vector<LineShare> shares_of_change(const EmissionLine& was, const EmissionLine& now, const std::string& gwp_was,
                                        const std::string& gwp_now) {
    Number kg = now.kg_co2e - was.kg_co2e;
    Number outside = now.kg_outside_scopes - was.kg_outside_scopes;
    if (kg.is_zero() && outside.is_zero()) return {};
    if (!convertible(*was.factor->per, *now.factor->per)) {
        Cause whole = cause_of(was.factor->name(), now.factor->name());
        return {{whole.name, whole.instead_of, kg, outside}};
    }
    Change change(was, now, gwp_was, gwp_now);
    std::vector<Number> of_kg = split(change, false), of_outside = split(change, true);
    std::vector<LineShare> shares;
    for (std::size_t i = 0; i < change.causes().size(); ++i)
        if (!of_kg[i].is_zero() || !of_outside[i].is_zero())
            shares.push_back({change.causes()[i].name, change.causes()[i].instead_of, of_kg[i], of_outside[i]});
    return shares;
}

}  // namespace ghg
