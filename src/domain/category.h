#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The places an emission line can be reported in, in contract order: Scope 1 and 2 groups of ours, the fifteen Scope 3
/// categories of the GHG Protocol (Corporate Value Chain Standard, table 5.3), and biogenic CO2 outside the scopes.
enum class Category {
    stationary_combustion,
    mobile_combustion,
    process_emissions,
    fugitive_emissions,
    purchased_electricity,
    purchased_heat_steam_cooling,
    purchased_goods_and_services,
    capital_goods,
    fuel_and_energy,
    upstream_transport,
    waste,
    business_travel,
    commuting,
    upstream_leased_assets,
    downstream_transport,
    processing_of_sold_products,
    use_of_sold_products,
    end_of_life,
    downstream_leased_assets,
    franchises,
    investments,
    outside_scopes,
};

std::string_view to_text(Category category);
std::optional<Category> parse_category(std::string_view text);
/// 1, 2 or 3; 0 for outside_scopes.
int scope_of(Category category);
/// The Scope 3 category's number in the standard, 1 to 15; 0 for the others.
int scope_3_number(Category category);
/// All, in contract order.
const std::vector<Category>& all_categories();
std::vector<std::string> category_names();

}  // namespace ghg
