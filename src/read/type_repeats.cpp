#include "read/type_repeats.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace ghg {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) { return std::ranges::find(names, name) != names.end(); }

bool are_same(const StepRule& a, const StepRule& b) { return a.kind == b.kind && a.name == b.name && a.by == b.by; }

void check_steps_once(const QuantityRule& rule, Diagnostics& out) {
    for (auto step = rule.steps.begin(); step != rule.steps.end(); ++step) {
        auto first =
            std::find_if(rule.steps.begin(), step, [&](const StepRule& each) { return are_same(each, *step); });
        bool begins = step->kind == StepRule::Kind::start || step->kind == StepRule::Kind::balance;
        if (first == step || begins) continue;
        Diagnostic twice =
            problem("step-twice", step->at, "this step is taken already, and would change the quantity a second time",
                    "Take one of the two out.");
        twice.related.push_back({first->at, "taken here"});
        out.push_back(std::move(twice));
    }
}

void check_details_once(const StepRule& step, Diagnostics& out) {
    Names seen;
    for (const std::string& name : step.reads()) {
        if (contains(seen, name))
            out.push_back(problem("step-names-twice", step.at,
                                  step.kind == StepRule::Kind::share ? fmt::format("`{}` is no part of itself", name)
                                  : contains(step.less, name) && contains(step.by, name)
                                      ? fmt::format("`{}` is added and taken away, which leaves nothing of it", name)
                                      : fmt::format("this step names `{}` twice", name),
                                  "Name another detail, or take it out."));
        seen.push_back(name);
    }
}

bool are_same(const LineRule& a, const LineRule& b) {
    auto as_set = [](const Names& names) { return std::set<std::string>(names.begin(), names.end()); };
    return a.category.fixed == b.category.fixed && a.category.detail == b.category.detail && a.basis == b.basis &&
           a.use == b.use && a.stage == b.stage && a.factor_basis == b.factor_basis &&
           as_set(a.match) == as_set(b.match) && !a.of_combustion && !b.of_combustion;
}

void check_lines_once(const std::vector<LineRule>& lines, Diagnostics& out) {
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        auto first = std::find_if(lines.begin(), line, [&](const LineRule& each) { return are_same(each, *line); });
        if (first == line) continue;
        Diagnostic twice = problem("line-twice", line->at, "this line would count the same emission again",
                                   "Take one of the two out.");
        twice.related.push_back({first->at, "counted here"});
        out.push_back(std::move(twice));
    }
}

// Why a name cannot be one of several to choose from; empty where it can.
std::string fault_of(const ActivityType& type, const std::string& name, std::size_t times) {
    auto in_some_way = [&](auto has) { return std::ranges::any_of(type.quantity, has); };
    bool needed =
        contains(type.needs, name) || in_some_way([&](const QuantityRule& rule) { return contains(rule.needs, name); });
    bool by_default = type.defaults.contains(name) ||
                      in_some_way([&](const QuantityRule& rule) { return rule.defaults.contains(name); });
    if (times > 1) return fmt::format("`one_of` names `{}` twice", name);
    if (needed) return fmt::format("`{}` is in `needs`, so no other of `one_of` could be given", name);
    if (by_default) return fmt::format("`{}` has a default, so it would stand beside the one that is given", name);
    return "";
}

void check_choice(const ActivityType& type, const Node& one_of, Diagnostics& out) {
    if (type.one_of.size() == 1)
        out.push_back(problem("one-of-wrong", one_of.place(),
                              fmt::format("`one_of` leaves no choice: it names only `{}`", type.one_of.front()),
                              fmt::format("Name at least two, or write needs: [{}].", type.one_of.front())));
    Names seen;
    std::vector<Node> items = one_of.items();
    for (std::size_t i = 0; i < type.one_of.size() && type.one_of.size() > 1; ++i) {
        const std::string& name = type.one_of[i];
        std::string fault = fault_of(type, name, contains(seen, name) ? 2 : 1);
        seen.push_back(name);
        if (!fault.empty())
            out.push_back(problem("one-of-wrong", i < items.size() ? items[i].place() : one_of.place(), fault,
                                  "Keep it in one place only."));
    }
}

/// What a quantity measures on its way through the steps; null where only an inventory can tell.
const Unit* first_of(const std::string& dimension, const Units& units) {
    Names names = units.names(dimension);
    return dimension.empty() || names.empty() ? nullptr : units.find(names.front());
}

const Unit* multiplied(const StepRule& step, const Unit& now, const Units& units, Diagnostics& out) {
    const Unit* by = step.unit.empty() ? first_of(step.dimension(), units) : units.find(step.unit);
    if (by == nullptr) return step.up_to || !step.values.empty() ? &now : nullptr;
    const Unit* product = units.product(now, *by).unit;
    if (product == nullptr)
        out.push_back(problem("unit-product", step.at,
                              fmt::format("there is no unit for {} times {}", now.name, by->name),
                              "Take the step out, or add the product unit to a units file."));
    return product;
}

void check_way(const QuantityRule& rule, const Units& units, Diagnostics& out) {
    const Unit* now = rule.accepts_dimension == "route" ? units.find("km") : first_of(rule.accepts_dimension, units);
    for (const StepRule& step : rule.steps) {
        bool begins = step.kind == StepRule::Kind::start || step.kind == StepRule::Kind::balance;
        if (begins) now = step.dimensions.size() == 1 ? first_of(step.dimension(), units) : nullptr;
        if (step.kind == StepRule::Kind::ratio) now = nullptr;
        if (step.kind == StepRule::Kind::times && now != nullptr) now = multiplied(step, *now, units, out);
    }
}

}  // namespace

void check_repeats(const ActivityType& type, const Node& root, Diagnostics& out) {
    for (const QuantityRule& rule : type.quantity) {
        check_steps_once(rule, out);
        for (const StepRule& step : rule.steps) check_details_once(step, out);
    }
    check_lines_once(type.lines, out);
    check_choice(type, root.find("one_of"), out);
}

void check_products(const ActivityType& type, const Units& units, Diagnostics& out) {
    for (const QuantityRule& rule : type.quantity) check_way(rule, units, out);
}

}  // namespace ghg
