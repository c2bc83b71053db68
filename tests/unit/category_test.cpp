#include "domain/category.h"
#include "domain/stage.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <set>

using namespace ghg;

TEST_CASE("there are 4 groups of Scope 1, 2 of Scope 2, 15 categories of Scope 3, and one outside") {
    int by_scope[4] = {0, 0, 0, 0};
    for (Category category : all_categories()) ++by_scope[scope_of(category)];
    CHECK(by_scope[1] == 4);
    CHECK(by_scope[2] == 2);
    CHECK(by_scope[3] == 15);
    CHECK(by_scope[0] == 1);
}

TEST_CASE("categories come in contract order") {
    CHECK(category_names() == std::vector<std::string>{"stationary-combustion",
                                                       "mobile-combustion",
                                                       "process-emissions",
                                                       "fugitive-emissions",
                                                       "purchased-electricity",
                                                       "purchased-heat-steam-cooling",
                                                       "purchased-goods-and-services",
                                                       "capital-goods",
                                                       "fuel-and-energy",
                                                       "upstream-transport",
                                                       "waste",
                                                       "business-travel",
                                                       "commuting",
                                                       "upstream-leased-assets",
                                                       "downstream-transport",
                                                       "processing-of-sold-products",
                                                       "use-of-sold-products",
                                                       "end-of-life",
                                                       "downstream-leased-assets",
                                                       "franchises",
                                                       "investments",
                                                       "outside-scopes"});
    CHECK(std::is_sorted(all_categories().begin(), all_categories().end()));
}

TEST_CASE("every category reads back from its slug") {
    for (Category category : all_categories()) CHECK(parse_category(to_text(category)) == category);
    CHECK_FALSE(parse_category("3.6"));
    CHECK_FALSE(parse_category("Business-travel"));
    CHECK_FALSE(parse_category(""));
}

TEST_CASE("Scope 3 categories have the standard's numbers") {
    CHECK(scope_3_number(Category::purchased_goods_and_services) == 1);
    CHECK(scope_3_number(Category::fuel_and_energy) == 3);
    CHECK(scope_3_number(Category::business_travel) == 6);
    CHECK(scope_3_number(Category::commuting) == 7);
    CHECK(scope_3_number(Category::investments) == 15);
    CHECK(scope_3_number(Category::mobile_combustion) == 0);
    CHECK(scope_3_number(Category::outside_scopes) == 0);
}

TEST_CASE("every stage reads back from its name, and no two share one") {
    std::set<std::string_view> names;
    for (std::string_view name : stage_names()) {
        CHECK(to_text(parse_stage(name).value()) == name);
        names.insert(name);
    }
    CHECK(names.size() == 9);
    CHECK_FALSE(parse_stage("TTW"));
}

TEST_CASE("a basis is location or market") {
    CHECK(parse_basis("location") == Basis::location);
    CHECK(to_text(Basis::market) == "market");
    CHECK_FALSE(parse_basis("both"));
}

TEST_CASE("only combustion and generation have an unsplit counterpart") {
    for (std::string_view name : stage_names()) {
        Stage stage = parse_stage(name).value();
        if (stage == Stage::ttw)
            CHECK(unsplit(stage) == Stage::wtw);
        else if (stage == Stage::generation)
            CHECK(unsplit(stage) == Stage::life_cycle);
        else
            CHECK_FALSE(unsplit(stage));
    }
}
