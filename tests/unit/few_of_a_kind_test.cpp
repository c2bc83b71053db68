#include "base/few_of_a_kind.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

Diagnostics many(const std::string& slug, std::size_t count) {
    Diagnostics found;
    for (std::size_t i = 0; i < count; ++i) found.push_back(problem(slug, {}, slug + " " + std::to_string(i)));
    return found;
}

}  // namespace

TEST_CASE("a hundred of a kind are all told") {
    Diagnostics told = few_of_a_kind(many("unit-unknown", 100));
    REQUIRE(told.size() == 100);
    CHECK(told.back().says == "unit-unknown 99");
}

TEST_CASE("one more of a kind is kept up to the hundredth") {
    FewOfAKind few;
    for (int i = 0; i < 100; ++i) {
        CHECK(few.keeps("a"));
        few.take(many("a", 1));
    }
    CHECK_FALSE(few.keeps("a"));
    CHECK(few.keeps("b"));
}

TEST_CASE("of more the first hundred are told, and the last of them says how many more there are") {
    Diagnostics found = many("unit-unknown", 250);
    append(found, many("missing-key", 3));
    Diagnostics told = few_of_a_kind(std::move(found));
    REQUIRE(told.size() == 103);
    CHECK(told[0].says == "unit-unknown 0");
    CHECK(told[99].says == "unit-unknown 99 (and 150 more like it)");
    CHECK(told[102].says == "missing-key 2");
}

TEST_CASE("what is gathered in two parts is told as if it were gathered in one") {
    FewOfAKind first, later;
    first.take(many("unit-unknown", 60));
    later.take(many("unit-unknown", 130));
    first.take(std::move(later));
    Diagnostics told = first.told();
    REQUIRE(told.size() == 100);
    CHECK(told[59].says == "unit-unknown 59");
    CHECK(told[60].says == "unit-unknown 0");
    CHECK(told[99].says == "unit-unknown 39 (and 90 more like it)");
}

TEST_CASE("a hundred errors of one kind are many, a hundred caveats or errors of two kinds are not") {
    CHECK(has_many_of_a_kind(many("unit-unknown", 100)));
    CHECK_FALSE(has_many_of_a_kind(many("unit-unknown", 99)));
    Diagnostics two = many("unit-unknown", 99);
    append(two, many("missing-key", 99));
    CHECK_FALSE(has_many_of_a_kind(two));
    Diagnostics caveats = many("quantity-zero", 200);
    for (Diagnostic& said : caveats) said.severity = Severity::caveat;
    CHECK_FALSE(has_many_of_a_kind(caveats));
}
