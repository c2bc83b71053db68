#include "report/printed_scopes.h"

#include "report/printed.h"

#include <algorithm>

namespace ghg {
namespace {

PrintedScope printed_scope(const Result& result, int scope, std::optional<Basis> basis, Number tonnes,
                           unsigned decimals) {
    PrintedScope printed{scope, basis, std::move(tonnes), {}};
    std::vector<Number> kg;
    for (Category category : all_categories())
        for (const CategoryTotal& total : result.categories) {
            if (total.category != category || scope_of(category) != scope || total.basis != basis) continue;
            if (total.status != "reported") continue;
            printed.categories.push_back({category, Number(0)});
            kg.push_back(total.kg_co2e);
        }
    std::vector<Number> rounded = round_parts_tonnes(printed.tonnes, kg, decimals);
    for (std::size_t i = 0; i < rounded.size(); ++i) printed.categories[i].tonnes = rounded[i];
    return printed;
}

}  // namespace

const Number* PrintedScope::find(Category category) const {
    auto found = std::ranges::find(categories, category, &PrintedCategory::category);
    return found == categories.end() ? nullptr : &found->tonnes;
}

std::vector<PrintedScope> printed_scopes(const Result& result, unsigned decimals) {
    PrintedTotals totals = printed_totals(result.totals, decimals);
    return {printed_scope(result, 1, std::nullopt, totals.scope_1, decimals),
            printed_scope(result, 2, Basis::location, totals.scope_2_location, decimals),
            printed_scope(result, 2, Basis::market, totals.scope_2_market, decimals),
            printed_scope(result, 3, std::nullopt, totals.scope_3, decimals)};
}

}  // namespace ghg
