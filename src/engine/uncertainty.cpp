#include "engine/uncertainty.h"

#include "domain/named_totals.h"

#include <algorithm>
#include <map>

namespace ghg {
namespace {

using UncertaintySource = decltype(UncertaintyPart::source);

// A source that a line rests on twice is one part: an index over another of the same row moves nothing.
void add_part(std::vector<UncertaintyPart>& parts, UncertaintySource source, const Number& half_width) {
    auto known = std::ranges::find(parts, source, &UncertaintyPart::source);
    if (known == parts.end())
        parts.push_back({source, half_width});
    else
        known->half_width += half_width;
}

std::vector<UncertaintyPart> parts_of(const EmissionLine& line) {
    std::vector<UncertaintyPart> parts;
    if (!line.activity->uncertainty) return {};
    add_part(parts, line.activity, *line.activity->uncertainty);
    for (const Step& step : line.steps) {
        if (step.ratio == nullptr) continue;
        if (!step.ratio->uncertainty) return {};
        const Number& half_width = *step.ratio->uncertainty;
        add_part(parts, step.ratio, step.op == Step::Op::divide ? Number(0) - half_width : half_width);
    }
    // A statement of a supplier has no factor beside it: it is known as well as its amount is.
    if (line.activity->given) return parts;
    if (!line.factor->uncertainty) return {};
    add_part(parts, line.factor, *line.factor->uncertainty);
    return parts;
}

std::optional<Number> together(const std::vector<UncertaintyPart>& parts) {
    if (parts.empty()) return std::nullopt;
    Number squares;
    for (const UncertaintyPart& part : parts) squares += part.half_width * part.half_width;
    return square_root(squares);
}

// Whether a line counts in the total, which is a scope's, or the sum of all on a basis.
bool counts(const EmissionLine& line, const NamedTotal& total) {
    if (total.scope && scope_of(line.category) != *total.scope) return false;
    return !total.basis || !line.basis || *line.basis == *total.basis;
}

TotalUncertainty of_total(const Result& result, const NamedTotal& total) {
    TotalUncertainty found{std::string(total.key), result.totals.*total.figure, {}, Number(0)};
    std::map<UncertaintySource, Number> by_source;
    bool complete = true;
    for (const EmissionLine& line : result.lines) {
        if (!counts(line, total)) continue;
        if (!line.uncertainty) {
            complete = complete && line.kg_co2e.is_zero();
            continue;
        }
        found.covered_kg += line.kg_co2e;
        for (const UncertaintyPart& part : line.uncertainty_parts)
            by_source[part.source] += line.kg_co2e * part.half_width;
    }
    Number squares;
    for (const auto& [source, half_width] : by_source) squares += half_width * half_width;
    found.half_width_kg = complete ? std::optional(square_root(squares)) : std::nullopt;
    return found;
}

bool is_sum_of_lines(const NamedTotal& total) { return total.scope.has_value() || total.basis.has_value(); }

}  // namespace

void weigh_uncertainty(Result& result) {
    for (EmissionLine& line : result.lines) {
        line.uncertainty_parts = parts_of(line);
        if (auto half_width = together(line.uncertainty_parts.all())) line.uncertainty = *half_width;
    }
    bool any = std::ranges::any_of(result.lines, [](const EmissionLine& line) { return line.uncertainty.has_value(); });
    if (!any) return;
    for (const NamedTotal& total : named_totals)
        if (is_sum_of_lines(total)) result.uncertainty.push_back(of_total(result, total));
}

}  // namespace ghg
