#include "engine/aggregate.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <utility>

namespace ghg {
namespace {

bool counts_on(const EmissionLine& line, Basis basis) { return !line.basis || *line.basis == basis; }

std::string status_of(Category category, bool has_lines, const Boundary& boundary) {
    if (has_lines) return "reported";
    if (std::ranges::count(boundary.not_applicable, category) > 0) return "not-applicable";
    return boundary.excluded.contains(category) ? "excluded" : "not-stated";
}

bool is_from_supplier(const EmissionLine& line) { return line.method == "supplier-specific" || line.method == "given"; }

using CategorySums = std::map<std::pair<Category, std::optional<Basis>>, CategoryTotal>;

CategorySums sums_of(const std::vector<EmissionLine>& lines) {
    CategorySums sums;
    for (const EmissionLine& line : lines) {
        CategoryTotal& sum = sums[{line.category, line.basis}];
        sum.kg_co2e += line.kg_co2e;
        if (is_from_supplier(line)) sum.from_suppliers_kg += line.kg_co2e;
    }
    return sums;
}

CategoryTotal total_of(Category category, std::optional<Basis> basis, const CategorySums& sums,
                       const Boundary& boundary) {
    auto sum = sums.find({category, basis});
    CategoryTotal total = sum == sums.end() ? CategoryTotal{} : sum->second;
    total.category = category;
    total.basis = basis;
    total.status = status_of(category, sum != sums.end(), boundary);
    return total;
}

std::string_view value_of(const EmissionLine& line, const std::string& by) {
    if (by == "site") return line.activity->site;
    return by == "type" ? std::string_view(line.activity->type) : line.method;
}

// By the words of a text that need not be copied to be looked for.
using TotalsBy = std::map<std::string, Totals, std::less<>>;

Totals& totals_for(std::string_view value, TotalsBy& groups) {
    auto found = groups.find(value);
    return found == groups.end() ? groups[std::string(value)] : found->second;
}

// A line holds several gases; each group takes its own gas of the line and nothing else.
void add_by_gas(const EmissionLine& line, TotalsBy& groups) {
    for (const GasAmount& gas : line.gases)
        add_like(line, gas.outside_scopes ? Number(0) : gas.kg_co2e, gas.outside_scopes ? gas.kg_co2e : Number(0),
                 totals_for(gas.gas, groups));
}

CategoryTotal outside_total(const std::vector<EmissionLine>& lines) {
    CategoryTotal outside{Category::outside_scopes, std::nullopt, "not-stated", Number(0)};
    for (const EmissionLine& line : lines) {
        if (!std::ranges::any_of(line.gases, &GasAmount::outside_scopes)) continue;
        outside.status = "reported";
        if (counts_on(line, Basis::location)) outside.kg_co2e += line.kg_outside_scopes;
    }
    return outside;
}

// What was summed apart from the lines is held against them.
void expect_all(const std::vector<Group>& groups, const Totals& totals) {
    Totals sum;
    for (const Group& group : groups) sum += group.totals;
    for (auto total : own_totals)
        if (sum.*total != totals.*total) throw std::logic_error("a ledger's sites do not add up to its lines");
}

}  // namespace

Totals totals_of(const std::vector<EmissionLine>& lines) {
    Totals totals;
    for (const EmissionLine& line : lines) add_like(line, line.kg_co2e, line.kg_outside_scopes, totals);
    return totals;
}

void add_like(const EmissionLine& line, const Number& kg_co2e, const Number& kg_outside_scopes, Totals& totals) {
    int scope = scope_of(line.category);
    bool market_only = scope == 2 && line.basis == Basis::market;
    bool location_only = scope == 2 && !market_only;
    if (scope == 1) totals.scope_1 += kg_co2e;
    if (scope == 3) totals.scope_3 += kg_co2e;
    if (location_only) totals.scope_2_location += kg_co2e;
    if (market_only) totals.scope_2_market += kg_co2e;
    if (scope != 0 && !market_only) totals.total_location += kg_co2e;
    if (scope != 0 && !location_only) totals.total_market += kg_co2e;
    if (!kg_outside_scopes.is_zero() && counts_on(line, Basis::location)) totals.outside_scopes += kg_outside_scopes;
    if (line.upstream_in_scope_1) totals.of_which_upstream_in_scope_1 += kg_co2e;
    if (line.stage == Stage::non_co2) totals.of_which_non_co2 += kg_co2e;
}

std::vector<CategoryTotal> categories_of(const std::vector<EmissionLine>& lines,
                                         const std::vector<NotCalculated>& not_calculated, const Inventory& inventory) {
    std::vector<CategoryTotal> categories;
    CategorySums sums = sums_of(lines);
    for (Category category : all_categories()) {
        if (category == Category::outside_scopes) continue;
        if (scope_of(category) != 2) {
            categories.push_back(total_of(category, std::nullopt, sums, inventory.boundary));
            continue;
        }
        for (Basis basis : {Basis::location, Basis::market})
            categories.push_back(total_of(category, basis, sums, inventory.boundary));
    }
    for (CategoryTotal& total : categories)
        if (total.status != "reported" &&
            std::ranges::count(not_calculated, total.category, &NotCalculated::category) > 0)
            total.status = "not-calculated";
    categories.push_back(outside_total(lines));
    return categories;
}

std::vector<GasTotal> gases_of(const std::vector<EmissionLine>& lines) {
    std::map<std::tuple<int, std::optional<Basis>, std::string_view>, GasTotal> sums;
    for (const EmissionLine& line : lines)
        for (const GasAmount& gas : line.gases) {
            if (gas.outside_scopes && !counts_on(line, Basis::location)) continue;
            int scope = gas.outside_scopes ? 0 : scope_of(line.category);
            std::optional<Basis> basis = gas.outside_scopes ? std::nullopt : line.basis;
            auto [entry, is_new] = sums.try_emplace({scope == 0 ? 4 : scope, basis, gas.gas},
                                                    GasTotal{std::string(gas.gas), scope, basis, Number(0), Number(0)});
            GasTotal& sum = entry->second;
            sum.kg_co2e += gas.kg_co2e;
            if (gas.kg && sum.kg)
                *sum.kg += *gas.kg;
            else
                sum.kg = std::nullopt;
        }
    std::vector<GasTotal> gases;
    for (auto& [key, sum] : sums) gases.push_back(std::move(sum));
    return gases;
}

std::vector<Group> groups_of(const std::vector<EmissionLine>& lines, const std::string& by,
                             const std::vector<LedgerAccount>& ledgers) {
    TotalsBy sorted;
    std::set<std::string> apart;
    for (const LedgerAccount& account : ledgers) {
        if (by != "site" || account.sites.empty()) continue;
        apart.insert(account.ledger->id);
        for (const auto& [site, totals] : account.sites) sorted[site] += totals;
    }
    for (const EmissionLine& line : lines) {
        if (line.activity->rows && apart.contains(line.activity->rows->ledger)) continue;
        if (by == "gas")
            add_by_gas(line, sorted);
        else
            add_like(line, line.kg_co2e, line.kg_outside_scopes, totals_for(value_of(line, by), sorted));
    }
    std::vector<Group> groups;
    for (auto& [value, totals] : sorted) groups.push_back({by, value, std::move(totals)});
    if (!apart.empty()) expect_all(groups, totals_of(lines));
    return groups;
}

void weigh_defaults(Result& result) {
    std::map<const Activity*, Number> weights;
    for (const DefaultUsed& used : result.defaults_used) weights.try_emplace(used.activity);
    for (const EmissionLine& line : result.lines)
        if (auto weight = weights.find(line.activity); weight != weights.end() && counts_on(line, Basis::market))
            weight->second += line.kg_co2e;
    for (DefaultUsed& used : result.defaults_used) used.kg_co2e = weights.at(used.activity);
}

}  // namespace ghg
