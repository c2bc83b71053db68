#include "command/tables_needed.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace ghg {
namespace {

void add_new(std::vector<std::string>& to, const std::string& name) {
    if (!name.empty() && std::ranges::find(to, name) == to.end()) to.push_back(name);
}

}  // namespace

std::vector<std::string> editions_of(const Inventory& inventory, const Library& library) {
    std::vector<std::string> editions;
    for (const Text& name : inventory.factors) {
        const FactorSet* set = library.set(name.value);
        if (set == nullptr)
            add_new(editions, name.value);
        else
            for (const std::string& edition : set->editions) add_new(editions, edition);
    }
    return editions;
}

std::vector<std::string> editions_named(const Inventory& inventory, const Library& library) {
    std::vector<std::string> editions;
    std::set<std::string_view> seen;
    auto add = [&](const std::vector<FactorName>& names) {
        for (const FactorName& name : names)
            if (seen.insert(name.edition).second && library.has_edition(name.edition)) editions.push_back(name.edition);
    };
    for (const Activity& activity : inventory.activities) {
        add(activity.factor);
        add(activity.location_factor);
        if (activity.stand_in) add(activity.stand_in->factors);
    }
    return editions;
}

std::vector<std::string> topics_of(const Context& context) {
    std::vector<std::string> topics;
    for (const auto& [name, type] : context.types) {
        for (const LineRule& line : type->lines)
            if (line.use != "own") add_new(topics, line.use);
        if (!type->carrier.detail.empty()) add_new(topics, "energy-content");
        for (const QuantityRule& rule : type->quantity) {
            for (const StepRule& step : rule.steps)
                if (step.kind == StepRule::Kind::ratio) add_new(topics, step.name);
            if (rule.accepts_dimension == money_dimension)
                for (const char* money : {"exchange", "price-index"}) add_new(topics, money);
        }
    }
    return topics;
}

std::vector<std::string> airports_of(const Inventory& inventory) {
    std::vector<std::string> codes;
    std::set<std::string_view> seen;
    for (const Activity& activity : inventory.activities)
        for (const char* name : {"from", "to", "legs"})
            if (auto found = activity.details.find(name); found != activity.details.end())
                for (const std::string& code : found->second.values)
                    if (seen.insert(code).second) codes.push_back(code);
    return codes;
}

}  // namespace ghg
