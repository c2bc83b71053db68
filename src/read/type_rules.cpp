#include "read/type_rules.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace ghg {
namespace {

using Names = std::set<std::string>;

bool is_scope_2(const LineRule& line) { return line.category.fixed && scope_of(*line.category.fixed) == 2; }

void check_basis(const LineRule& line, Diagnostics& out) {
    if (is_scope_2(line) && !line.basis)
        out.push_back(problem("basis-missing", line.at,
                              fmt::format("a line of {} does not say its basis", to_text(*line.category.fixed)),
                              "Add basis: location, and a second line with basis: market."));
    if (!is_scope_2(line) && line.basis)
        out.push_back(problem("basis-misplaced", line.at, "a line outside Scope 2 has a basis",
                              "Take `basis` out: only Scope 2 is counted on two bases."));
    if (is_scope_2(line) && line.factor_basis)
        out.push_back(problem("basis-misplaced", line.at, "a line of Scope 2 has a `factor_basis`",
                              "Take `factor_basis` out: the line's `basis` says which factors it takes."));
    if (is_scope_2(line) && line.ladder != Ladder::none && line.basis == Basis::location)
        out.push_back(problem(
            "basis-misplaced", line.at, "a ladder stands on the location basis",
            "Take `ladder` out, or write basis: market: contracts and residual mixes belong to the market basis."));
    if (!is_scope_2(line) && line.ladder != Ladder::none)
        out.push_back(
            problem("basis-misplaced", line.at, "a line outside Scope 2 has a ladder",
                    "Take `ladder` out: contracts and residual mixes belong to the market basis of Scope 2."));
}

// One basis alone would count on one total and be missing in the other.
void check_both_bases(const std::vector<LineRule>& lines, Diagnostics& out) {
    for (const LineRule& line : lines) {
        if (!is_scope_2(line) || !line.basis) continue;
        bool other = std::ranges::any_of(lines, [&](const LineRule& each) {
            return each.category.fixed == line.category.fixed && each.basis && each.basis != line.basis;
        });
        if (!other)
            out.push_back(problem(
                "basis-missing", line.at,
                fmt::format("{} has a line on the {} basis only", to_text(*line.category.fixed), to_text(*line.basis)),
                fmt::format("Add a line with basis: {}.", *line.basis == Basis::location ? "market" : "location")));
    }
}

void check_non_co2(const std::vector<LineRule>& lines, Diagnostics& out) {
    bool combustion = false;
    bool seen = false;
    for (const LineRule& line : lines) {
        if (line.of_combustion) {
            std::string_view fault = line.stage != Stage::non_co2 ? "is not of stage non-co2"
                                     : seen                       ? "is the second of its type"
                                                                  : "stands before the ttw line it follows from";
            if (seen || !combustion || line.stage != Stage::non_co2)
                out.push_back(
                    problem("non-co2-line", line.at, fmt::format("this line `of: ttw` {}", fault),
                            "Write one line {category: …, stage: non-co2, of: ttw}, after the line of stage ttw."));
            seen = true;
        }
        combustion = combustion || (line.stage == Stage::ttw && !line.of_combustion);
    }
}

void check_said_category(const LineRule& line, Diagnostics& out) {
    std::vector<Category> said = line.category.of;
    if (!line.category.detail.empty() && line.category.otherwise) said.push_back(*line.category.otherwise);
    for (Category category : said)
        if (scope_of(category) != 3)
            out.push_back(problem("category-scope", line.at,
                                  fmt::format("an activity may not choose {}, which is in Scope {}", to_text(category),
                                              scope_of(category)),
                                  "Name categories of Scope 3 only; make a type of its own for another scope."));
}

bool begins(const StepRule& step) { return step.kind == StepRule::Kind::start || step.kind == StepRule::Kind::balance; }

void check_beginning(const QuantityRule& rule, Diagnostics& out) {
    bool of_details = rule.accepts_dimension == "details";
    for (const StepRule& step : rule.steps) {
        bool first = &step == &rule.steps.front();
        if (begins(step) && !(of_details && first))
            out.push_back(problem("step-misplaced", step.at, "this step begins a quantity, and there is one already",
                                  "Put it first under `details`, which is for activities without a quantity."));
        else if (of_details && first && !begins(step))
            out.push_back(problem("step-misplaced", step.at, "`details` has no quantity for this step to change",
                                  "Begin its steps with `start` or `balance`."));
    }
}

// A stated amount is CO2e; a ratio or a unit would make something else of it.
void check_given_steps(const QuantityRule& rule, Diagnostics& out) {
    if (rule.accepts_dimension != "given") return;
    for (const StepRule& step : rule.steps) {
        bool keeps = step.kind == StepRule::Kind::share ||
                     (step.kind == StepRule::Kind::times && (step.up_to || !step.values.empty()));
        if (!keeps)
            out.push_back(problem("step-misplaced", step.at, "a stated amount of CO2e would become something else",
                                  "Take of it a share, or times a number: {times: owned, up_to: 1}."));
    }
}

void check_steps(const QuantityRule& rule, Diagnostics& out) {
    check_beginning(rule, out);
    check_given_steps(rule, out);
    for (const StepRule& step : rule.steps) {
        bool of_routes = step.kind == StepRule::Kind::great_circle || step.kind == StepRule::Kind::band;
        if (of_routes && rule.accepts_dimension != "route")
            out.push_back(
                problem("step-misplaced", step.at,
                        fmt::format("a quantity in {} has no airports, which this step needs", rule.accepts_dimension),
                        "Take the step out, or put it under `route`."));
    }
}

// Both would stand for an activity without a quantity.
void check_ways(const ActivityType& type, Diagnostics& out) {
    auto has = [&](std::string_view way) {
        return std::ranges::find(type.quantity, way, &QuantityRule::accepts_dimension) != type.quantity.end();
    };
    if (has("route") && has("details"))
        out.push_back(problem("step-misplaced", type.at, "a type has either `route` or `details`, not both",
                              "Make two types of it."));
    for (const QuantityRule& rule : type.quantity)
        if (rule.accepts_dimension == "details" && rule.steps.empty())
            out.push_back(problem("step-misplaced", type.at, "`details` has no step that begins a quantity",
                                  "Begin its steps with `start` or `balance`."));
}

void add_all(Names& names, const std::vector<std::string>& list) { names.insert(list.begin(), list.end()); }

// What an activity that gives its quantity this way can say, or is given.
Names declared(const ActivityType& type, const QuantityRule& rule) {
    Names names;
    for (const auto* list : {&type.needs, &type.accepts, &type.one_of, &rule.needs, &rule.accepts})
        add_all(names, *list);
    for (const auto* defaults : {&type.defaults, &rule.defaults})
        for (const auto& [name, value] : *defaults) names.insert(name);
    for (const StepRule& step : rule.steps)
        if (step.kind == StepRule::Kind::band) names.insert(step.name);
    return names;
}

void report_undeclared(const std::string& name, const QuantityRule& rule, Place at, Diagnostics& out) {
    out.push_back(problem("detail-undeclared", at,
                          fmt::format("no activity with a quantity by {} can give `{}`", rule.accepts_dimension, name),
                          fmt::format("Add {} to `needs`, `accepts` or `defaults`.", name)));
}

void check_details(const ActivityType& type, const QuantityRule& rule, Diagnostics& out) {
    Names known = declared(type, rule);
    for (const StepRule& step : rule.steps)
        for (const std::string& name : step.reads())
            if (!known.contains(name)) report_undeclared(name, rule, step.at, out);
    bool route =
        rule.accepts_dimension != "route" || known.contains("legs") || (known.contains("from") && known.contains("to"));
    for (const StepRule& step : rule.steps)
        if (step.kind == StepRule::Kind::great_circle && !route) report_undeclared("legs", rule, step.at, out);
    for (const LineRule& line : type.lines)
        for (const std::string& name : line.match)
            if (!known.contains(name)) report_undeclared(name, rule, line.at, out);
    const std::string& carrier = type.carrier.detail;
    if (!carrier.empty() && !known.contains(carrier)) report_undeclared(carrier, rule, type.carrier.at, out);
}

// The details whose defaults the engine would take.
Names read_details(const ActivityType& type, const std::vector<const QuantityRule*>& rules) {
    Names names;
    for (const LineRule& line : type.lines) add_all(names, line.match);
    for (const QuantityRule* rule : rules)
        for (const StepRule& step : rule->steps) add_all(names, step.reads());
    return names;
}

void check_defaults(const Node& defaults, const Names& read, Diagnostics& out) {
    for (const NodeEntry& entry : defaults.entries())
        if (!read.contains(std::string(entry.key.text())))
            out.push_back(problem(
                "default-unused", entry.key.place(), fmt::format("no step and no line reads `{}`", entry.key.text()),
                "Take it out of `defaults`, or name it in the `by` of a step or the `match` of a line."));
}

void check_all_defaults(const ActivityType& type, const Node& root, Diagnostics& out) {
    std::vector<const QuantityRule*> all;
    for (const QuantityRule& rule : type.quantity) {
        all.push_back(&rule);
        check_defaults(root.find("quantity").find(rule.accepts_dimension).find("defaults"), read_details(type, {&rule}),
                       out);
    }
    check_defaults(root.find("defaults"), read_details(type, all), out);
}

}  // namespace

void check_type(const ActivityType& type, const Node& root, Diagnostics& out) {
    for (const LineRule& line : type.lines) check_basis(line, out);
    check_both_bases(type.lines, out);
    check_non_co2(type.lines, out);
    for (const LineRule& line : type.lines) check_said_category(line, out);
    check_ways(type, out);
    for (const QuantityRule& rule : type.quantity) {
        check_steps(rule, out);
        check_details(type, rule, out);
    }
    check_all_defaults(type, root, out);
}

}  // namespace ghg
