#include "engine/line_terms.h"

#include "domain/unit.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string publisher(const std::string& edition) { return edition.substr(0, edition.find('/')); }

std::string dimension_name(const Unit& unit) { return unit.dimension == money_dimension ? unit.name : unit.dimension; }

Number in_base(const Unit* unit) { return unit == nullptr ? Number(1) : unit->in_base; }

// Exchange rates and price indexes are picked by year; their rows of two years are one figure's.
std::string lasting_row(const Ratio& ratio, Step::Op op) {
    std::string row = fmt::format("{} {}", to_text(op), ratio.head->table);
    if (!ratio.match.contains("year")) return fmt::format("{} {} {}", row, publisher(ratio.head->edition), ratio.id);
    for (const auto& [detail, value] : ratio.match)
        if (detail != "year") row += fmt::format(" {}={}", detail, value);
    return row;
}

/// Follows the steps of a line up to its rung's.
class Walk {
public:
    explicit Walk(const EmissionLine& line) : quantity_(line.quantity.value) {
        terms_.measured = quantity_;
        terms_.rated_in = dimension_name(*line.factor->per);
        powers(*line.factor->per, 1);
        for (const Step& step : line.steps) take(step);
        terms_.measured *= line.factor->per->in_base;
        std::erase_if(terms_.measured_in, [](const auto& power) { return power.second == 0; });
    }

    LineTerms terms() { return std::move(terms_); }
    /// How much of the energy the rung covers; of nothing, all.
    Number weight() const { return !part_ ? Number(1) : quantity_.is_zero() ? Number(1) : *part_ / quantity_; }
    bool of_nothing() const { return part_ && quantity_.is_zero(); }

private:
    void take(const Step& step) {
        if (step.from == Step::From::rung) {
            part_ = step.by;
            return;
        }
        Number power = step.op == Step::Op::divide ? Number(1) / step.by : step.by;
        if (!part_) quantity_ = step.op == Step::Op::set ? step.by : quantity_ * power;
        if (step.op == Step::Op::set)
            terms_.measured = step.by;
        else if (step.ratio != nullptr)
            take_ratio(*step.ratio, step.op, power);
        else if (step.from == Step::From::share)
            terms_.share *= power;
        else if (step.from == Step::From::rule)
            terms_.rule *= power;
        else
            terms_.measured *= power;
    }

    void take_ratio(const Ratio& ratio, Step::Op op, const Number& power) {
        int sign = op == Step::Op::divide ? -1 : 1;
        Number per_base = in_base(ratio.numerator) / in_base(ratio.denominator);
        if (sign < 0) per_base = Number(1) / per_base;
        terms_.ratios.push_back({lasting_row(ratio, op), ratio.match.contains("year"), power * per_base});
        terms_.measured /= per_base;
        if (ratio.numerator != nullptr) powers(*ratio.numerator, -sign);
        if (ratio.denominator != nullptr) powers(*ratio.denominator, sign);
    }

    void powers(const Unit& unit, int power) { terms_.measured_in[dimension_name(unit)] += power; }

    LineTerms terms_;
    Number quantity_;
    std::optional<Number> part_;
};

// Two factors that would be one row are told apart: one publisher's editions of two years, side by side in one line.
void add_part(LineTerms& terms, const std::string& row, RatedPart part) {
    std::string name = row;
    for (int again = 2;; ++again) {
        auto [known, is_new] = terms.parts.try_emplace(name, part);
        if (is_new) return;
        if (known->second.rates == part.rates) {
            known->second.weight += part.weight;
            return;
        }
        name = fmt::format("{} ({})", row, again);
    }
}

}  // namespace

std::string lasting_row(const EmissionLine& line) {
    const Factor& factor = *line.factor;
    bool of_instrument = line.rung.starts_with("instrument ");
    if (factor.own || !factor.head) return of_instrument ? "own " + line.rung.text() : "own";
    return fmt::format("{} {} {} {}", publisher(factor.head->edition), factor.head->table, factor.id,
                       to_text(factor.stage));
}

LineTerms terms_of(const std::vector<const EmissionLine*>& rungs) {
    LineTerms terms = Walk(*rungs.front()).terms();
    for (const EmissionLine* rung : rungs) {
        Walk walk(*rung);
        bool counts = !walk.of_nothing() || rung == rungs.front();
        add_part(terms, lasting_row(*rung), {counts ? walk.weight() : Number(0), gas_rates(*rung)});
    }
    return terms;
}

LineTerms without_non_co2(const EmissionLine& combustion) {
    EmissionLine line = combustion;
    line.uses_co2_only = true;
    LineTerms terms = terms_of({&line});
    terms.rule = Number(0);
    return terms;
}

}  // namespace ghg
