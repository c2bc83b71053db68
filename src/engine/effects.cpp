#include "engine/effects.h"

#include "engine/aggregate.h"
#include "engine/shapley.h"

#include <algorithm>

namespace ghg {
namespace {

/// The effects that have taken place.
using Taken = std::array<bool, effect_count>;

bool in(const Taken& taken, Effect effect) { return taken[static_cast<std::size_t>(effect)]; }

struct Masses {
    Number kg_co2e, kg_outside_scopes;
};

/// A side's ratios: those that both sides have or that are of years, and those that one side chose alone.
struct Ratios {
    Number same{1}, chosen{1};
};

Ratios ratios_of(const LineTerms& side, const LineTerms& other) {
    Ratios product;
    for (std::size_t i = 0; i < side.ratios.size(); ++i) {
        const RatioTerm& term = side.ratios[i];
        auto before = static_cast<std::ptrdiff_t>(i);
        auto turn = std::ranges::count(side.ratios.begin(), side.ratios.begin() + before, term.row, &RatioTerm::row);
        bool in_both = turn < std::ranges::count(other.ratios, term.row, &RatioTerm::row);
        (in_both || term.of_years ? product.same : product.chosen) *= term.value;
    }
    return product;
}

bool counts_alike(const EmissionLine& was, const EmissionLine& now) {
    return was.category == now.category && was.basis == now.basis && was.stage == now.stage &&
           was.upstream_in_scope_1 == now.upstream_in_scope_1;
}

/// The value of two lines for every mixture of before and after.
class Mixture {
public:
    Mixture(const LineSide& was, const LineSide& now)
        : was_(was),
          now_(now),
          ratios_was_(ratios_of(was.terms, now.terms)),
          ratios_now_(ratios_of(now.terms, was.terms)) {
        bool rated_alike = was.terms.rated_in == now.terms.rated_in;
        bool measured_alike = rated_alike && was.terms.measured_in == now.terms.measured_in;
        if (!measured_alike) measured_ = ratio_ = Effect::method;
        if (!rated_alike) rates_ = Effect::method;
    }

    /// Effects of which a term changed.
    std::vector<Effect> active() const {
        Taken differ{};
        auto mark = [&](Effect effect, bool differs) {
            if (differs) differ[static_cast<std::size_t>(effect)] = true;
        };
        mark(measured_, was_.terms.measured != now_.terms.measured);
        mark(ratio_, ratios_was_.same != ratios_now_.same);
        mark(Effect::method, ratios_was_.chosen != ratios_now_.chosen || was_.terms.rule != now_.terms.rule);
        mark(Effect::method, weights_differ() || gwp_differs());
        mark(rates_, rates_differ());
        mark(Effect::boundary, was_.terms.share != now_.terms.share || !counts_alike(*was_.like, *now_.like));
        std::vector<Effect> found;
        std::ranges::copy_if(all_effects(), std::back_inserter(found),
                             [&](Effect effect) { return in(differ, effect); });
        return found;
    }

    Masses masses(const Taken& taken) const {
        Number amount = pick(taken, measured_, was_.terms.measured, now_.terms.measured) *
                        pick(taken, ratio_, ratios_was_.same, ratios_now_.same) *
                        pick(taken, Effect::method, ratios_was_.chosen, ratios_now_.chosen) *
                        pick(taken, Effect::method, was_.terms.rule, now_.terms.rule) *
                        pick(taken, Effect::boundary, was_.terms.share, now_.terms.share);
        Masses sum;
        const LineTerms& parts = in(taken, Effect::method) ? now_.terms : was_.terms;
        const LineTerms& other = in(taken, Effect::method) ? was_.terms : now_.terms;
        bool rates_of_parts = in(taken, rates_) == in(taken, Effect::method);
        for (const auto& [row, part] : parts.parts) {
            auto elsewhere = other.parts.find(row);
            const GasRates& rates =
                rates_of_parts || elsewhere == other.parts.end() ? part.rates : elsewhere->second.rates;
            for (const auto& [gas, kg] : rates)
                (gas == co2_biogenic ? sum.kg_outside_scopes : sum.kg_co2e) +=
                    amount * part.weight * kg * gwp_of(gas, in(taken, Effect::method));
        }
        return sum;
    }

private:
    static const Number& pick(const Taken& taken, Effect effect, const Number& was, const Number& now) {
        return in(taken, effect) ? now : was;
    }

    // A set that lacks the gas cannot have moved it.
    Number gwp_of(const std::string& gas, bool now) const {
        const LineSide& side = now ? now_ : was_;
        const LineSide& other = now ? was_ : now_;
        auto value = side.gwp->find(gas);
        return value ? *value : other.gwp->find(gas).value_or(Number(0));
    }

    bool gwp_differs() const {
        for (const LineSide* side : {&was_, &now_})
            for (const auto& [row, part] : side->terms.parts)
                for (const auto& [gas, kg] : part.rates)
                    if (gwp_of(gas, false) != gwp_of(gas, true)) return true;
        return false;
    }
    bool weights_differ() const {
        return !std::ranges::equal(was_.terms.parts, now_.terms.parts, [](const auto& one, const auto& other) {
            return one.first == other.first && one.second.weight == other.second.weight;
        });
    }
    bool rates_differ() const {
        return std::ranges::any_of(was_.terms.parts, [&](const auto& part) {
            auto other = now_.terms.parts.find(part.first);
            return other != now_.terms.parts.end() && other->second.rates != part.second.rates;
        });
    }

    const LineSide& was_;
    const LineSide& now_;
    Ratios ratios_was_, ratios_now_;
    Effect measured_ = Effect::activity, ratio_ = Effect::ratio, rates_ = Effect::factor;
};

/// The line where it counted before, where it counts now, or on both sides alike.
enum class Counted { was, now, alike };

class Split {
public:
    Split(const LineSide& was, const LineSide& now) : mixture_(was, now), effects_(mixture_.active()) {
        for (std::size_t set = 0; set < std::size_t{1} << effects_.size(); ++set)
            values_.push_back(mixture_.masses(taken(set)));
    }

    void add(const EmissionLine& like, Counted counted, EffectTotals& into) const {
        std::vector<Number> kg, outside;
        for (std::size_t set = 0; set < values_.size(); ++set) {
            bool counts = counted == Counted::alike || in(taken(set), Effect::boundary) == (counted == Counted::now);
            kg.push_back(counts ? values_[set].kg_co2e : Number(0));
            outside.push_back(counts ? values_[set].kg_outside_scopes : Number(0));
        }
        std::vector<Number> of_kg = shapley_values(kg), of_outside = shapley_values(outside);
        for (std::size_t i = 0; i < effects_.size(); ++i)
            add_like(like, of_kg[i], of_outside[i], of(into, effects_[i]));
    }

private:
    Taken taken(std::size_t set) const {
        Taken found{};
        for (std::size_t i = 0; i < effects_.size(); ++i)
            found[static_cast<std::size_t>(effects_[i])] = (set >> i & 1U) != 0;
        return found;
    }

    Mixture mixture_;
    std::vector<Effect> effects_;
    std::vector<Masses> values_;
};

}  // namespace

void split_change(const LineSide& was, const LineSide& now, EffectTotals& into) {
    Split split(was, now);
    if (counts_alike(*was.like, *now.like)) {
        split.add(*now.like, Counted::alike, into);
        return;
    }
    split.add(*was.like, Counted::was, into);
    split.add(*now.like, Counted::now, into);
}

}  // namespace ghg
