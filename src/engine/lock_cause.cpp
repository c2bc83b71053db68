#include "engine/lock_cause.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

using Sentences = std::vector<std::string>;

std::string choice(const Lock& lock, std::string_view name) {
    for (const auto& [key, value] : lock.choices)
        if (key == name) return value.empty() ? "not stated" : value;
    return "not stated";
}

// The inventory's own words first; what they come to only where the words are the same.
void tell_amount(const LineOfLock& was, const LineOfLock& now, Sentences& why) {
    if (was.line.quantity == now.line.quantity && was.line.unit == now.line.unit) return;
    if (was.line.written != now.line.written)
        why.push_back(fmt::format("the inventory said `{}`, and says `{}` ({})", was.line.written, now.line.written,
                                  now.line.where));
    else
        why.push_back(fmt::format("`{}` was read as {} {}, and is read as {} {} ({})", now.line.written,
                                  to_exact(was.line.quantity), was.line.unit, to_exact(now.line.quantity),
                                  now.line.unit, now.line.where));
}

std::string step_text(const LockedStep& step) {
    return fmt::format("{} {}{}{}", step.op, to_exact(step.by), step.unit.empty() ? "" : " ", step.unit);
}

std::string step_change(const LockedStep& was, const LockedStep& now) {
    if (was.ratio == now.ratio && !was.ratio.empty())
        return fmt::format("the ratio {} was {} {}, and is {} {} ({})", was.ratio, to_exact(was.by), was.unit,
                           to_exact(now.by), now.unit, now.where);
    if (was.ratio != now.ratio && !was.ratio.empty() && !now.ratio.empty())
        return fmt::format("the ratio is {} ({} {}), and was {} ({} {})", now.ratio, to_exact(now.by), now.unit,
                           was.ratio, to_exact(was.by), was.unit);
    return fmt::format("the step \"{}\" was {}, and is {}", now.what, step_text(was), step_text(now));
}

void tell_steps(const LineOfLock& was, const LineOfLock& now, Sentences& why) {
    const auto& before = was.line.steps;
    const auto& after = now.line.steps;
    // A great-circle distance or a covered part follows from the amount, which is told already.
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        if (before[i].op != after[i].op || before[i].by != after[i].by) why.push_back(step_change(before[i], after[i]));
    if (before.size() != after.size())
        why.push_back(fmt::format("the line takes {} steps, and took {}", after.size(), before.size()));
}

std::string printed(const LockedFactor& factor, const std::string& gas) {
    auto found = std::ranges::find(factor.emits, gas, &Emission::gas);
    return found == factor.emits.end() ? "no figure" : found->printed;
}

Sentences gas_changes(const LockedFactor& was, const LockedFactor& now) {
    Sentences changes;
    auto differs = [](const Emission& a, const LockedFactor& other) {
        auto b = std::ranges::find(other.emits, a.gas, &Emission::gas);
        return b == other.emits.end() || b->kg != a.kg || b->as_co2e != a.as_co2e;
    };
    for (const Emission& emission : was.emits)
        if (differs(emission, now))
            changes.push_back(
                fmt::format("{} was {}, and is {}", emission.gas, emission.printed, printed(now, emission.gas)));
    for (const Emission& emission : now.emits)
        if (std::ranges::find(was.emits, emission.gas, &Emission::gas) == was.emits.end())
            changes.push_back(fmt::format("{} was no figure, and is {}", emission.gas, emission.printed));
    if (was.gwp.values != now.gwp.values) changes.push_back("the GWP behind its figures in CO2e is another");
    return changes;
}

bool is_own(const std::string& name) { return name.starts_with("own factor"); }

void tell_factor(const LineOfLock& was, const LineOfLock& now, Sentences& why) {
    const LockedFactor* before = was.lock.find_factor(was.line.factor);
    const LockedFactor* after = now.lock.find_factor(now.line.factor);
    if (before == nullptr || after == nullptr) return;
    bool both_own = is_own(before->name) && is_own(after->name);
    if (before->name != after->name && !both_own) {
        why.push_back(fmt::format("another factor answers: {}, which was {}", after->name, before->name));
        return;
    }
    if (before->per != after->per)
        why.push_back(fmt::format("the factor {} was per {}, and is per {}", after->name, before->per, after->per));
    for (const std::string& change : gas_changes(*before, *after))
        why.push_back(fmt::format("the factor {} changed: {} ({})", after->name, change, after->where));
}

void tell_gwp(const LineOfLock& was, const LineOfLock& now, Sentences& why) {
    for (const LockedGas& gas : was.line.gases) {
        auto today = std::ranges::find(now.line.gases, gas.gas, &LockedGas::gas);
        if (today == now.line.gases.end() || today->gwp == gas.gwp) continue;
        why.push_back(fmt::format("the GWP of {} was {} ({}), and is {} ({})", gas.gas, to_exact(gas.gwp),
                                  choice(was.lock, "gwp"), to_exact(today->gwp), choice(now.lock, "gwp")));
    }
}

void tell_place(const LineOfLock& was, const LineOfLock& now, Sentences& why) {
    if (was.line.category != now.line.category)
        why.push_back(
            fmt::format("it is reported in {}, and was in {}", to_text(now.line.category), to_text(was.line.category)));
}

}  // namespace

std::vector<std::string> causes(LineOfLock was, LineOfLock now) {
    Sentences why;
    tell_amount(was, now, why);
    tell_steps(was, now, why);
    tell_factor(was, now, why);
    tell_gwp(was, now, why);
    tell_place(was, now, why);
    if (why.empty())
        why.push_back(
            was.lock.program == now.lock.program
                ? "amount, steps, factor and GWP are the same: the lock or the program is not what it was"
                : fmt::format("amount, steps, factor and GWP are the same: the program changed, from {} to {}",
                              was.lock.program, now.lock.program));
    return why;
}

namespace {

bool has_activity(const Lock& lock, const std::string& activity) {
    return std::ranges::find(lock.lines, activity, &LockedLine::activity) != lock.lines.end();
}

// The activity under another id, if one that is new came to the very same from the same words.
std::string renamed_to(const LockedLine& line, const Lock& was, const Lock& now) {
    for (const LockedLine& other : now.lines)
        if (other.type == line.type && other.written == line.written && other.kg_co2e == line.kg_co2e &&
            !has_activity(was, other.activity))
            return other.activity;
    return "";
}

}  // namespace

std::string why_gone(const LockedLine& line, const Lock& was, const Lock& now) {
    if (has_activity(now, line.activity))
        return fmt::format("`{}` has no such line today: another rung, stage or choice took its place", line.activity);
    for (const std::string& aside : now.without_lines)
        if (aside.starts_with(line.activity + ": "))
            return fmt::format("`{}` is in no total today ({})", line.activity, aside.substr(line.activity.size() + 2));
    std::string renamed = renamed_to(line, was, now);
    return fmt::format("the inventory has no activity `{}` any more{}", line.activity,
                       renamed.empty() ? "" : fmt::format("; `{}` is new, and comes to the same", renamed));
}

std::string why_new(const LockedLine& line, const Lock& was) {
    return has_activity(was, line.activity)
               ? fmt::format("`{}` had no such line: another rung, stage or choice took its place", line.activity)
               : fmt::format("the activity `{}` is new, or was in no total ({})", line.activity, line.where);
}

}  // namespace ghg
