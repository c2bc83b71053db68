#include "engine/shapley.h"

#include "engine_support.h"

using namespace world;

TEST_CASE("two causes that are multiplied share what they do together in halves") {
    // 10 x 3 becomes 20 x 4: the first alone brings 30, the second alone 10, both together 50.
    std::vector<Number> parts = shapley_values({10 * Number(3), 20 * Number(3), 10 * Number(4), 20 * Number(4)});
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == Number(30 + 40) / Number(2));  // first: 60 - 30; last: 80 - 40
    CHECK(parts[1] == Number(10 + 20) / Number(2));  // first: 40 - 30; last: 80 - 60
}

TEST_CASE("three causes: each is weighed over all six orders, and the parts add up") {
    // 2 x 3 x 5 becomes 4 x 6 x 5 x 2, worked by hand: a, b and c double their factor each.
    std::vector<Number> value_of;
    for (unsigned set = 0; set < 8; ++set)
        value_of.emplace_back(30 * ((set & 1U) != 0 ? 2 : 1) * ((set & 2U) != 0 ? 2 : 1) * ((set & 4U) != 0 ? 2 : 1));
    for (const Number& part : shapley_values(value_of))
        CHECK(part == Number(2 * 30 + 2 * 60 + 2 * 120) / Number(6));  // twice first, second and last
}

TEST_CASE("a cause without effect gets nothing, and no cause gives no part") {
    CHECK(shapley_values({5, 5, 7, 7}) == std::vector<Number>{0, 2});
    CHECK(shapley_values({5}).empty());
}
