#include "domain/category.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

struct Row {
    Category category;
    std::string_view name;
    int scope;
};

constexpr std::array<Row, 22> rows{{
    {Category::stationary_combustion, "stationary-combustion", 1},
    {Category::mobile_combustion, "mobile-combustion", 1},
    {Category::process_emissions, "process-emissions", 1},
    {Category::fugitive_emissions, "fugitive-emissions", 1},
    {Category::purchased_electricity, "purchased-electricity", 2},
    {Category::purchased_heat_steam_cooling, "purchased-heat-steam-cooling", 2},
    {Category::purchased_goods_and_services, "purchased-goods-and-services", 3},
    {Category::capital_goods, "capital-goods", 3},
    {Category::fuel_and_energy, "fuel-and-energy", 3},
    {Category::upstream_transport, "upstream-transport", 3},
    {Category::waste, "waste", 3},
    {Category::business_travel, "business-travel", 3},
    {Category::commuting, "commuting", 3},
    {Category::upstream_leased_assets, "upstream-leased-assets", 3},
    {Category::downstream_transport, "downstream-transport", 3},
    {Category::processing_of_sold_products, "processing-of-sold-products", 3},
    {Category::use_of_sold_products, "use-of-sold-products", 3},
    {Category::end_of_life, "end-of-life", 3},
    {Category::downstream_leased_assets, "downstream-leased-assets", 3},
    {Category::franchises, "franchises", 3},
    {Category::investments, "investments", 3},
    {Category::outside_scopes, "outside-scopes", 0},
}};

const Row& row_of(Category category) { return *std::ranges::find(rows, category, &Row::category); }

}  // namespace

std::string_view to_text(Category category) { return row_of(category).name; }

std::optional<Category> parse_category(std::string_view text) {
    auto found = std::ranges::find(rows, text, &Row::name);
    return found == rows.end() ? std::nullopt : std::optional(found->category);
}

int scope_of(Category category) { return row_of(category).scope; }

int scope_3_number(Category category) {
    if (scope_of(category) != 3) return 0;
    return static_cast<int>(category) - static_cast<int>(Category::purchased_goods_and_services) + 1;
}

const std::vector<Category>& all_categories() {
    static const std::vector<Category> all = [] {
        std::vector<Category> list;
        for (const Row& row : rows) list.push_back(row.category);
        return list;
    }();
    return all;
}

std::vector<std::string> category_names() {
    std::vector<std::string> names;
    for (const Row& row : rows) names.emplace_back(row.name);
    return names;
}

}  // namespace ghg
