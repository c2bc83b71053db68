#include "find/serves.h"

#include <algorithm>
#include <iterator>

namespace ghg {
namespace {

using Names = std::set<std::string>;

constexpr const char* any_dimension = "any";

Names keys_of(const Details& match) {
    Names keys;
    for (const auto& [detail, value] : match) keys.insert(detail);
    return keys;
}

bool holds_all(const Names& names, const Names& wanted) { return std::ranges::includes(names, wanted); }

Names both(const Names& a, const Names& b) {
    Names shared;
    std::ranges::set_intersection(a, b, std::inserter(shared, shared.end()));
    return shared;
}

// The keys of a factor that a line can ask for, with the details this way of giving the quantity has.
bool has_details(const ActivityType& type, const QuantityRule& rule, const LineRule& line, const Details& match) {
    Names keys = keys_of(match);
    Names asked(line.match.begin(), line.match.end());
    if (line.ladder == Ladder::electricity && keys == Names{"source"}) return true;
    if (line.ladder == Ladder::electricity) keys.erase("instrument");
    Names alternatives = both(asked, {type.one_of.begin(), type.one_of.end()});
    bool one = alternatives.empty() || both(keys, alternatives).size() == 1;
    return one && holds_all(asked, keys) && holds_all(keys, both(asked, details_given(type, rule)));
}

/// A type and one way of giving its quantity.
struct Way {
    const ActivityType& type;
    const QuantityRule& rule;
};

Names after_ratio(const Way& way, const StepRule& step, const Names& before, const FactorBook& book) {
    Names after;
    for (const Table* table : book.topic(step.name))
        for (const Ratio& ratio : table->ratios)
            if (step_takes(way.type, way.rule, step, ratio) && ratio.denominator != nullptr &&
                before.contains(ratio.denominator->dimension))
                after.insert(ratio.numerator->dimension);
    return after;
}

// Times a count of a unit, or an amount of a dimension: any unit of it stands for the others.
Names after_times(const StepRule& step, const Names& before, const Units& units) {
    std::vector<std::string> others = step.unit.empty() ? units.names(step.dimension()) : std::vector{step.unit};
    const Unit* other = others.empty() ? nullptr : units.find(others.front());
    Names after;
    for (const std::string& dimension : before) {
        std::vector<std::string> names = units.names(dimension);
        if (other == nullptr || names.empty()) continue;
        if (const Unit* product = units.product(*units.find(names.front()), *other).unit)
            after.insert(product->dimension);
    }
    return after;
}

Names after(const Way& way, const StepRule& step, const Names& before, const FactorBook& book, const Units& units) {
    switch (step.kind) {
        case StepRule::Kind::start:
        case StepRule::Kind::balance:
            return {step.dimensions.begin(), step.dimensions.end()};
        case StepRule::Kind::great_circle:
            return {"distance"};
        case StepRule::Kind::ratio:
            return after_ratio(way, step, before, book);
        case StepRule::Kind::times:
            return step.unit.empty() && step.dimensions.empty() ? before : after_times(step, before, units);
        default:
            return before;
    }
}

bool line_uses(const LineRule& line, const Factor& factor, const ActivityType& type, const FactorBook& book,
               const Units& units) {
    return std::ranges::any_of(type.quantity, [&](const QuantityRule& rule) {
        if (!line_takes(type, rule, line, factor)) return false;
        Names reached = dimensions_after(type, rule, book, units);
        return reached.contains(any_dimension) || reached.contains(factor.per->dimension);
    });
}

bool rule_uses(const ActivityType& type, const QuantityRule& rule, const TableRow& row) {
    bool of_money = row.head().table == "exchange" || row.head().table == "price-index";
    if (row.ratio != nullptr && of_money && rule.accepts_dimension == money_dimension) return true;
    return std::ranges::any_of(rule.steps, [&](const StepRule& step) {
        if (row.ratio != nullptr) return step_takes(type, rule, step, *row.ratio);
        return step.kind == StepRule::Kind::band && step.name == row.bands->detail;
    });
}

}  // namespace

std::set<std::string> details_given(const ActivityType& type, const QuantityRule& rule) {
    Names names;
    for (const auto* list : {&type.needs, &rule.needs}) names.insert(list->begin(), list->end());
    for (const auto* defaults : {&type.defaults, &rule.defaults})
        for (const auto& [name, value] : *defaults) names.insert(name);
    for (const StepRule& step : rule.steps)
        if (step.kind == StepRule::Kind::band) names.insert(step.name);
    return names;
}

bool line_takes(const ActivityType& type, const QuantityRule& rule, const LineRule& line, const Factor& factor) {
    if (line.of_combustion || line.use != factor.head->table) return false;
    bool of_stage = factor.stage == line.stage || factor.stage == unsplit(line.stage);
    bool on_basis = !factor.basis || factor.basis == (line.basis ? line.basis : line.factor_basis);
    return of_stage && on_basis && has_details(type, rule, line, factor.match);
}

bool step_takes(const ActivityType& type, const QuantityRule& rule, const StepRule& step, const Ratio& ratio) {
    if (step.kind != StepRule::Kind::ratio || step.name != ratio.head->table) return false;
    Names keys = keys_of(ratio.match);
    Names asked(step.by.begin(), step.by.end());
    return holds_all(asked, keys) && holds_all(keys, both(asked, details_given(type, rule)));
}

std::set<std::string> dimensions_after(const ActivityType& type, const QuantityRule& rule, const FactorBook& book,
                                       const Units& units) {
    Names reached{rule.accepts_dimension};
    if (rule.accepts_dimension == any_dimension) return reached;
    for (const StepRule& step : rule.steps) reached = after({type, rule}, step, reached, book, units);
    return reached;
}

bool type_uses(const ActivityType& type, const TableRow& row, const FactorBook& book, const Units& units) {
    if (row.factor != nullptr)
        return std::ranges::any_of(
            type.lines, [&](const LineRule& line) { return line_uses(line, *row.factor, type, book, units); });
    return std::ranges::any_of(type.quantity, [&](const QuantityRule& rule) { return rule_uses(type, rule, row); });
}

}  // namespace ghg
