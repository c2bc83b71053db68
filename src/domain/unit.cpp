#include "domain/unit.h"

#include <algorithm>
#include <utility>

namespace ghg {

bool Units::add(Unit unit) {
    std::vector<std::string> names = unit.aliases;
    names.push_back(unit.name);
    if (std::ranges::any_of(names, [&](const std::string& name) { return by_name_.contains(name); })) return false;
    const Unit& kept = units_.emplace_back(std::move(unit));
    for (const std::string& name : names) by_name_.emplace(name, &kept);
    return true;
}

void Units::refuse(RefusedUnit refused) {
    std::string name = refused.name;
    refused_.insert_or_assign(std::move(name), std::move(refused));
}

const Unit* Units::find(std::string_view name) const {
    auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
}

const RefusedUnit* Units::find_refused(std::string_view name) const {
    auto found = refused_.find(name);
    return found == refused_.end() ? nullptr : &found->second;
}

Units::Product Units::product(const Unit& a, const Unit& b) const {
    Product by_dimension;
    for (const Unit& unit : units_) {
        if (unit.of.size() != 2) continue;
        const Unit* first = find(unit.of[0]);
        const Unit* second = find(unit.of[1]);
        if (first == nullptr || second == nullptr) continue;
        if (first->dimension != a.dimension) std::swap(first, second);
        if (first->dimension != a.dimension || second->dimension != b.dimension) continue;
        if (first == &a && second == &b) return {&unit, first, second};
        if (by_dimension.unit == nullptr) by_dimension = {&unit, first, second};
    }
    return by_dimension;
}

bool Units::has_dimension(std::string_view dimension) const {
    return std::ranges::any_of(units_, [&](const Unit& unit) { return unit.dimension == dimension; });
}

std::vector<std::string> Units::names(std::string_view dimension) const {
    std::vector<std::string> names;
    for (const Unit& unit : units_)
        if (dimension.empty() || unit.dimension == dimension) names.push_back(unit.name);
    return names;
}

std::vector<std::string> Units::spellings() const {
    std::vector<std::string> all;
    for (const auto& [name, unit] : by_name_) all.push_back(name);
    return all;
}

bool convertible(const Unit& from, const Unit& to) {
    return from.dimension == to.dimension && (from.dimension != money_dimension || from.name == to.name);
}

Number conversion(const Unit& from, const Unit& to) { return from.in_base / to.in_base; }

}  // namespace ghg
