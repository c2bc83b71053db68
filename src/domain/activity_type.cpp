#include "domain/activity_type.h"

#include <algorithm>

namespace ghg {
namespace {

void add_new(std::vector<std::string>& names, const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

}  // namespace

std::vector<std::string> StepRule::reads() const {
    switch (kind) {
        case Kind::ratio:
            return by;
        case Kind::balance: {
            std::vector<std::string> all = by;
            all.insert(all.end(), less.begin(), less.end());
            return all;
        }
        case Kind::share:
            return let.empty() ? std::vector<std::string>{name, of} : std::vector<std::string>{name, of, let};
        case Kind::great_circle:
        case Kind::band:
            return {};
        default:
            return {name};
    }
}

const QuantityRule* ActivityType::rule_for(std::string_view dimension) const {
    auto found = std::ranges::find(quantity, dimension, &QuantityRule::accepts_dimension);
    if (found == quantity.end())
        found = std::ranges::find(quantity, dimension == "route" ? "details" : "any", &QuantityRule::accepts_dimension);
    return found == quantity.end() ? nullptr : &*found;
}

const QuantityRule& ActivityType::rule_for_given() const {
    static const QuantityRule no_steps{};
    auto found = std::ranges::find(quantity, "given", &QuantityRule::accepts_dimension);
    return found == quantity.end() ? no_steps : *found;
}

std::vector<std::string> ActivityType::all_details() const {
    std::vector<std::string> names;
    for (const auto* list : {&needs, &accepts, &one_of})
        for (const std::string& detail : *list) add_new(names, detail);
    for (const auto& [detail, value] : defaults) add_new(names, detail);
    for (const QuantityRule& rule : quantity) {
        for (const auto* list : {&rule.needs, &rule.accepts})
            for (const std::string& detail : *list) add_new(names, detail);
        for (const auto& [detail, value] : rule.defaults) add_new(names, detail);
    }
    for (const LineRule& line : lines)
        if (!line.category.detail.empty()) add_new(names, line.category.detail);
    return names;
}

}  // namespace ghg
