#include "engine/aggregate.h"
#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace world;

namespace {

EmissionLine amount(Category category, const Number& co2e_kg, std::optional<Basis> basis = {}) {
    EmissionLine line;
    line.category = category;
    line.basis = basis;
    line.kg_co2e = co2e_kg;
    line.gases = {{"CO2", co2e_kg, 1, co2e_kg, false}};
    return line;
}

EmissionLine with_biogenic(EmissionLine line, const Number& outside_kg) {
    line.kg_outside_scopes = outside_kg;
    std::vector<GasAmount> gases = line.gases.all();
    gases.push_back({"CO2-biogenic", outside_kg, 1, outside_kg, true});
    line.gases = std::move(gases);
    return line;
}

CategoryTotal find(const std::vector<CategoryTotal>& all, Category category, std::optional<Basis> basis = {}) {
    auto found = std::ranges::find_if(
        all, [&](const CategoryTotal& total) { return total.category == category && total.basis == basis; });
    REQUIRE(found != all.end());
    return *found;
}

std::vector<EmissionLine> year() {
    return {amount(Category::mobile_combustion, num("46000.1")),
            amount(Category::stationary_combustion, 20),
            amount(Category::purchased_electricity, 300, Basis::location),
            amount(Category::purchased_electricity, 900, Basis::market),
            amount(Category::purchased_electricity, 4, Basis::market),
            amount(Category::purchased_heat_steam_cooling, 70, Basis::location),
            amount(Category::purchased_heat_steam_cooling, 70, Basis::market),
            amount(Category::business_travel, num("0.01"))};
}

}  // namespace

TEST_CASE("a scope is the sum of its lines and a total the sum of its scopes") {
    Totals totals = totals_of(year());
    CHECK(totals.scope_1 == num("46000.1") + 20);
    CHECK(totals.scope_2_location == Number(300 + 70));
    CHECK(totals.scope_2_market == Number(900 + 4 + 70));
    CHECK(totals.scope_3 == num("0.01"));
    CHECK(totals.total_location == totals.scope_1 + totals.scope_2_location + totals.scope_3);
    CHECK(totals.total_market == totals.scope_1 + totals.scope_2_market + totals.scope_3);
}

TEST_CASE("location and market are never added together") {
    Totals totals = totals_of(year());
    CHECK(totals.total_market - totals.total_location == totals.scope_2_market - totals.scope_2_location);
    CHECK(totals.total_market < totals.scope_1 + totals.scope_2_location + totals.scope_2_market + totals.scope_3);
}

TEST_CASE("no lines are zero in every total") {
    Totals totals = totals_of({});
    for (const Number& each : {totals.scope_1, totals.scope_2_location, totals.scope_2_market, totals.scope_3,
                               totals.total_market, totals.outside_scopes})
        CHECK(each.is_zero());
}

TEST_CASE("what is outside the scopes is in no scope, and that of Scope 2 counts once") {
    std::vector<EmissionLine> lines{
        with_biogenic(amount(Category::mobile_combustion, 1), 240),
        with_biogenic(amount(Category::purchased_heat_steam_cooling, 2, Basis::location), 50),
        with_biogenic(amount(Category::purchased_heat_steam_cooling, 2, Basis::market), 60)};
    Totals totals = totals_of(lines);
    CHECK(totals.outside_scopes == Number(240 + 50));
    CHECK(totals.total_location == Number(3));
    CHECK(find(categories_of(lines, {}, Inventory{}), Category::outside_scopes).kg_co2e == Number(290));
    CHECK(find(categories_of(lines, {}, Inventory{}), Category::outside_scopes).status == "reported");
}

TEST_CASE("upstream in Scope 1 and warming beyond CO2 are told as parts of the totals") {
    std::vector<EmissionLine> lines{amount(Category::mobile_combustion, 10), amount(Category::mobile_combustion, 3),
                                    amount(Category::business_travel, 9)};
    lines[1].upstream_in_scope_1 = true;
    lines[2].stage = Stage::non_co2;
    Totals totals = totals_of(lines);
    CHECK(totals.of_which_upstream_in_scope_1 == Number(3));
    CHECK(totals.of_which_non_co2 == Number(9));
    CHECK(totals.total_location == Number(22));
}

TEST_CASE("categories come in contract order, Scope 2 ones once per basis") {
    auto categories = categories_of(year(), {}, Inventory{});
    CHECK(categories.size() == all_categories().size() + 2);
    CHECK(std::ranges::is_sorted(categories, {}, &CategoryTotal::category));
    CHECK(find(categories, Category::purchased_electricity, Basis::location).kg_co2e == Number(300));
    CHECK(find(categories, Category::purchased_electricity, Basis::market).kg_co2e == Number(904));
    CHECK(find(categories, Category::mobile_combustion).kg_co2e == num("46000.1"));
}

TEST_CASE("the categories of a scope add up to it") {
    auto lines = year();
    Number sums[4];
    for (const CategoryTotal& total : categories_of(lines, {}, Inventory{}))
        if (total.basis != Basis::location) sums[scope_of(total.category)] += total.kg_co2e;
    Totals totals = totals_of(lines);
    CHECK(sums[1] == totals.scope_1);
    CHECK(sums[2] == totals.scope_2_market);
    CHECK(sums[3] == totals.scope_3);
}

TEST_CASE("a category is reported where it has lines, else what the boundary says, else not stated") {
    Inventory inventory;
    inventory.boundary.not_applicable = {Category::franchises, Category::business_travel};
    inventory.boundary.excluded[Category::investments] = "small";
    auto categories = categories_of(year(), {}, inventory);
    CHECK(find(categories, Category::business_travel).status == "reported");
    CHECK(find(categories, Category::franchises).status == "not-applicable");
    CHECK(find(categories, Category::investments).status == "excluded");
    CHECK(find(categories, Category::commuting).status == "not-stated");
    CHECK(find(categories, Category::outside_scopes).status == "not-stated");
}

TEST_CASE("a category whose every line lacks a factor is not calculated, and says so before all else but lines") {
    Inventory inventory;
    inventory.boundary.not_applicable = {Category::fuel_and_energy};
    NotCalculated missing;
    missing.category = Category::fuel_and_energy;
    CHECK(find(categories_of(year(), {missing}, inventory), Category::fuel_and_energy).status == "not-calculated");
    missing.category = Category::business_travel;
    CHECK(find(categories_of(year(), {missing}, inventory), Category::business_travel).status == "reported");
}

TEST_CASE("a line of zero is reported, and differs from no line") {
    auto categories = categories_of({amount(Category::waste, 0)}, {}, Inventory{});
    CHECK(find(categories, Category::waste).status == "reported");
    CHECK(find(categories, Category::waste).kg_co2e.is_zero());
}

TEST_CASE("gases are summed per scope and basis, and together they are the totals") {
    auto lines = year();
    auto gases = gases_of(lines);
    Number location, market;
    for (const GasTotal& gas : gases) {
        if (gas.basis != Basis::market) location += gas.kg_co2e;
        if (gas.basis != Basis::location) market += gas.kg_co2e;
    }
    CHECK(location == totals_of(lines).total_location);
    CHECK(market == totals_of(lines).total_market);
    CHECK(std::ranges::is_sorted(gases, {}, &GasTotal::scope));
}

TEST_CASE("a gas has no mass where one of its figures is not split, and keeps its CO2e") {
    EmissionLine unsplit = amount(Category::waste, 5);
    unsplit.gases = {{"CO2e", std::nullopt, 1, 5, false}};
    auto gases = gases_of({amount(Category::waste, 2), unsplit, unsplit});
    REQUIRE(gases.size() == 2);
    CHECK(gases[0].gas == "CO2");
    CHECK(gases[0].kg == Number(2));
    CHECK(gases[1].gas == "CO2e");
    CHECK_FALSE(gases[1].kg.has_value());
    CHECK(gases[1].kg_co2e == Number(10));
}

TEST_CASE("biogenic CO2 is of no scope, comes last and counts once for both bases") {
    auto gases = gases_of({with_biogenic(amount(Category::purchased_heat_steam_cooling, 2, Basis::location), 50),
                           with_biogenic(amount(Category::purchased_heat_steam_cooling, 2, Basis::market), 50),
                           amount(Category::waste, 1)});
    CHECK(gases.back().gas == "CO2-biogenic");
    CHECK(gases.back().scope == 0);
    CHECK(gases.back().kg == Number(50));
}

TEST_CASE("a default used weighs what its activity's lines weigh, market-based") {
    Activity ev, other;
    Result result;
    result.lines = {amount(Category::purchased_electricity, 300, Basis::location),
                    amount(Category::purchased_electricity, 900, Basis::market), amount(Category::fuel_and_energy, 4),
                    amount(Category::waste, 7)};
    for (std::size_t i = 0; i < 3; ++i) result.lines[i].activity = &ev;
    result.lines[3].activity = &other;
    result.defaults_used = {{&ev, "vehicle", "average-car", Number(0)}};
    weigh_defaults(result);
    CHECK(result.defaults_used[0].kg_co2e == Number(904));
}

TEST_CASE("groups come in order of the alphabet and add up to the totals") {
    Activity uppsala, rome;
    uppsala.site = "Uppsala";
    uppsala.type = "vehicle-fuel";
    rome.type = "flight";
    auto lines = year();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].activity = i % 3 == 0 ? &rome : &uppsala;
        lines[i].method = i % 2 == 0 ? "activity-based" : "given";
    }
    lines.push_back(with_biogenic(lines[0], 7));
    for (const char* by : {"site", "type", "gas", "method"}) {
        CAPTURE(by);
        Number location, market, outside;
        std::vector<std::string> values;
        for (const Group& group : groups_of(lines, by)) {
            location += group.totals.total_location;
            market += group.totals.total_market;
            outside += group.totals.outside_scopes;
            values.push_back(group.value);
        }
        CHECK(location == totals_of(lines).total_location);
        CHECK(market == totals_of(lines).total_market);
        CHECK(outside == Number(7));
        CHECK(std::ranges::is_sorted(values));
        CHECK(values.size() == 2);
    }
}

TEST_CASE("a ledger's sites that were summed apart are in the groups in place of its lines, and must add up to them") {
    Ledger ledger;
    ledger.id = "cards";
    Activity of_ledger, other;
    of_ledger.rows = LedgerRows{"cards", 2, "rows.csv:2"};
    other.site = "Lund";
    EmissionLine line;
    line.category = Category::mobile_combustion;
    line.activity = &of_ledger;
    line.kg_co2e = Number(5);
    EmissionLine more = line;
    more.activity = &other;
    more.kg_co2e = Number(7);
    LedgerAccount account;
    account.ledger = &ledger;
    account.sites["Lund"].scope_1 = Number(2);
    account.sites["Malmö"].scope_1 = Number(3);
    for (auto& [site, totals] : account.sites) add_up(totals);
    auto groups = groups_of({line, more}, "site", {account});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].totals.total_market == Number(2 + 7));
    CHECK(groups[1].totals.total_market == Number(3));
    CHECK(groups_of({line, more}, "type", {account}).size() == 1);
    account.sites["Malmö"].scope_1 = Number(4);
    CHECK_THROWS_AS(groups_of({line, more}, "site", {account}), std::logic_error);
}
