#include "engine/uncertainty.h"

#include "domain/named_totals.h"

#include <algorithm>
#include <map>

namespace ghg {
namespace {

Number absolute(const Number& number) { return number.is_negative() ? Number(0) - number : number; }

// A statement of a supplier has no factor beside it: it is known as well as its amount is.
std::optional<Number> of_factor(const EmissionLine& line) {
    return line.activity->given ? Number(0) : line.factor->uncertainty;
}

std::optional<Number> of_line(const EmissionLine& line) {
    auto amount = line.activity->uncertainty, factor = of_factor(line);
    if (!amount || !factor) return std::nullopt;
    Number squares = *amount * *amount + *factor * *factor;
    for (const Step& step : line.steps) {
        if (step.ratio == nullptr) continue;
        if (!step.ratio->uncertainty) return std::nullopt;
        squares += *step.ratio->uncertainty * *step.ratio->uncertainty;
    }
    return square_root(squares);
}

// Whether a line counts in the total, which is a scope's, or the sum of all on a basis.
bool counts(const EmissionLine& line, const NamedTotal& total) {
    if (total.scope && scope_of(line.category) != *total.scope) return false;
    return !total.basis || !line.basis || *line.basis == *total.basis;
}

TotalUncertainty of_total(const Result& result, const NamedTotal& total) {
    TotalUncertainty found{std::string(total.key), result.totals.*total.figure, {}, Number(0)};
    std::map<const Factor*, Number> by_factor;
    bool complete = true;
    for (const EmissionLine& line : result.lines) {
        if (!counts(line, total)) continue;
        if (line.uncertainty) {
            found.covered_kg += line.kg_co2e;
            by_factor[line.factor] += absolute(line.kg_co2e) * *line.uncertainty;
        } else if (!line.kg_co2e.is_zero()) {
            complete = false;
        }
    }
    Number squares;
    for (const auto& [factor, half_width] : by_factor) squares += half_width * half_width;
    found.half_width_kg = complete ? std::optional(square_root(squares)) : std::nullopt;
    return found;
}

bool is_sum_of_lines(const NamedTotal& total) { return total.scope.has_value() || total.basis.has_value(); }

}  // namespace

void weigh_uncertainty(Result& result) {
    for (EmissionLine& line : result.lines) line.uncertainty = of_line(line);
    bool any = std::ranges::any_of(result.lines, [](const EmissionLine& line) { return line.uncertainty.has_value(); });
    if (!any) return;
    for (const NamedTotal& total : named_totals)
        if (is_sum_of_lines(total)) result.uncertainty.push_back(of_total(result, total));
}

}  // namespace ghg
