#include "engine/details.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::set<std::string> read_by(const ActivityType& type, const QuantityRule& rule) {
    std::set<std::string> names;
    for (const LineRule& line : type.lines) names.insert(line.match.begin(), line.match.end());
    for (const StepRule& step : rule.steps) {
        std::vector<std::string> read = step.reads();
        names.insert(read.begin(), read.end());
    }
    return names;
}

}  // namespace

EffectiveDetails effective_details(const Activity& activity, const ActivityType& type, const QuantityRule& rule) {
    EffectiveDetails effective;
    for (const auto& [name, detail] : activity.details)
        if (!detail.values.empty()) effective.values[name] = detail.values.front();
    std::set<std::string> read = read_by(type, rule);
    for (const auto* defaults : {&rule.defaults, &type.defaults})
        for (const auto& [name, value] : *defaults)
            if (read.contains(name) && effective.values.try_emplace(name, value).second)
                effective.defaulted.insert(name);
    return effective;
}

Details pick(const Details& details, const std::vector<std::string>& wanted) {
    Details picked;
    for (const std::string& name : wanted)
        if (auto found = details.find(name); found != details.end()) picked.insert(*found);
    return picked;
}

std::string to_text(const Details& details) {
    std::string text;
    for (const auto& [name, value] : details) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, value);
    return text.empty() ? "no details" : text;
}

}  // namespace ghg
