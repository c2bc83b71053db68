#include "base/near_names.h"
#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace ghg {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) { return std::ranges::find(names, name) != names.end(); }

std::set<std::string> accepted(const ActivityType& type, const QuantityRule& rule) {
    std::set<std::string> names{"share"};
    for (const Names* list : {&type.needs, &type.accepts, &type.one_of, &rule.needs, &rule.accepts})
        names.insert(list->begin(), list->end());
    for (const auto* defaults : {&type.defaults, &rule.defaults})
        for (const auto& [name, value] : *defaults) names.insert(name);
    for (const LineRule& line : type.lines)
        if (!line.category.detail.empty()) names.insert(line.category.detail);
    return names;
}

std::string given_as(const CheckedActivity& checked) {
    const auto& quantity = checked.activity->quantity;
    if (checked.activity->given) return "`given`, a stated amount";
    bool route = checked.rule != nullptr && checked.rule->accepts_dimension == "route";
    return quantity ? fmt::format("a quantity in {}", quantity->quantity.unit->name)
           : route  ? "airports"
                    : "an activity that has no quantity";
}

Diagnostic not_accepted(const CheckedActivity& checked, const std::string& name, const WrittenDetail& detail) {
    Names all = checked.type->all_details();
    if (contains(all, name))
        return problem("detail-refused", detail.key, fmt::format("{} does not go with {}", name, given_as(checked)),
                       fmt::format("Remove {}, or give the activity the other way.", name));
    for (const char* common : {"quantity", "site", "evidence", "note", "period", "factor", "stand_in", "own_factor",
                               "given", "instrument", "share", "purchase", "meter", "uncertainty", "quality"})
        all.emplace_back(common);
    Diagnostic unknown = problem("unknown-key", detail.key, fmt::format("{} has no key `{}`", checked.type->name, name),
                                 fmt::format("Correct or remove it; {} takes: {}.", checked.type->name,
                                             fmt::join(checked.type->all_details(), ", ")));
    unknown.near = near_names(name, all);
    return unknown;
}

// Beside `given`, a quantity may be what is too much, and then its details go with it: one message says so.
void check_accepted(const CheckedActivity& checked, Diagnostics& found) {
    std::set<std::string> names = accepted(*checked.type, *checked.rule);
    bool either = checked.activity->given && checked.activity->quantity;
    if (either)
        for (const std::string& name : checked.type->all_details()) names.insert(name);
    for (const auto& [name, detail] : checked.activity->details)
        if (!names.contains(name)) found.push_back(not_accepted(checked, name, detail));
}

bool picks_a_factor(const ActivityType& type, const std::string& detail) {
    return std::ranges::any_of(type.lines, [&](const LineRule& line) { return contains(line.match, detail); });
}

void check_given(const CheckedActivity& checked, const std::string& name, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    if (activity.details.contains(name) || (activity.given && picks_a_factor(*checked.type, name))) return;
    auto means = checked.type->details.find(name);
    std::string meaning = means == checked.type->details.end() ? "" : fmt::format(" ({})", means->second);
    found.push_back(problem("missing-key", activity.at, fmt::format("`{}` lacks {}{}", activity.id, name, meaning),
                            activity.rows ? fmt::format("Add {0}: to `with:` of the ledger, to its codes, or name the "
                                                        "column that says it under `columns`.",
                                                        name)
                                          : fmt::format("Add {}: to the activity.", name)));
}

// Where nothing says how much there was, one message about the quantity says more than one for each detail.
bool nothing_said(const CheckedActivity& checked) {
    return checked.rule->accepts_dimension == "details" && !says_how_much(checked);
}

void check_missing(const CheckedActivity& checked, Diagnostics& found) {
    for (const std::string& name : checked.type->needs) check_given(checked, name, found);
    if (nothing_said(checked)) return;
    for (const std::string& name : checked.rule->needs) check_given(checked, name, found);
}

void check_one_of(const CheckedActivity& checked, Diagnostics& found) {
    const Names& names = checked.type->one_of;
    if (names.empty() || checked.activity->given) return;
    Names given;
    for (const std::string& name : names)
        if (checked.activity->details.contains(name)) given.push_back(name);
    std::string list = fmt::format("{}", fmt::join(names, ", "));
    if (given.empty())
        found.push_back(problem("missing-key", checked.activity->at,
                                fmt::format("`{}` has none of: {}", checked.activity->id, list),
                                fmt::format("Add one of: {}.", list)));
    if (given.size() > 1)
        found.push_back(problem("detail-refused", place_of(*checked.activity, given[1]),
                                fmt::format("{} does not go with {}", given[1], given[0]),
                                "Keep the one that is meant, and make an activity of its own of the other."));
}

void check_category(const CheckedActivity& checked, Diagnostics& found) {
    for (const LineRule& line : checked.type->lines) {
        const CategoryRule& rule = line.category;
        std::string said = rule.detail.empty() ? "" : checked.activity->detail(rule.detail);
        if (said.empty()) continue;
        auto category = parse_category(said);
        bool fits =
            category && (rule.of.empty() ? scope_of(*category) == 3 : std::ranges::count(rule.of, *category) > 0);
        if (fits) continue;
        Names names;
        for (Category each : rule.of.empty() ? all_categories() : rule.of)
            if (scope_of(each) == 3) names.emplace_back(to_text(each));
        Diagnostic wrong = problem("detail-value", place_of(*checked.activity, rule.detail),
                                   fmt::format("{} is `{}`", rule.detail, said),
                                   fmt::format("Write one of: {}.", fmt::join(names, ", ")));
        wrong.near = near_names(said, names);
        found.push_back(std::move(wrong));
    }
}

void check_lists(const CheckedActivity& checked, Diagnostics& found) {
    for (const auto& [name, detail] : checked.activity->details)
        if (detail.is_list && name != "legs")
            found.push_back(problem("wrong-type", detail.at, fmt::format("{} is a list", name),
                                    fmt::format("Write one word, such as {}: {}; split the activity if both are meant.",
                                                name, detail.values.empty() ? "word" : detail.values.front())));
}

}  // namespace

Diagnostics check_details(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known)) {
        if (checked.rule == nullptr) {
            for (const std::string& name : checked.type->needs) check_given(checked, name, found);
            continue;
        }
        check_accepted(checked, found);
        check_missing(checked, found);
        check_one_of(checked, found);
        check_category(checked, found);
        check_lists(checked, found);
    }
    return found;
}

}  // namespace ghg
