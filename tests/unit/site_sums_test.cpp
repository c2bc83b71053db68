#include "ledger/site_sums.h"

#include <doctest/doctest.h>
#include <limits>

using namespace ghg;

namespace {

Totals scope_3(const Number& kg, const Number& outside = Number(0)) {
    Totals totals;
    totals.scope_3 = kg;
    totals.outside_scopes = outside;
    add_up(totals);
    return totals;
}

}  // namespace

TEST_CASE("a unit is quick where each of its totals is a whole number of 10^-12 kg that fits a word") {
    CHECK(OneUnit(scope_3(Number::fraction(1, 4), Number(2))).quick_parts().size() == 2);
    CHECK(OneUnit(scope_3(Number::fraction(1, 3))).quick_parts().empty());
    CHECK(OneUnit(scope_3(Number::fraction(1, 4), Number::fraction(1, 3))).quick_parts().empty());
    CHECK(OneUnit(scope_3(Number(10'000'000))).quick_parts().empty());
    CHECK(OneUnit(scope_3(Number(9'000'000))).quick_parts().size() == 1);
}

TEST_CASE("rows added as words and as numbers come to the same, and bases are the sums of their scopes") {
    OneUnit one(scope_3(Number::fraction(123, 1000), Number::fraction(7, 100)));
    SiteSums sums;
    for (const OneUnit::Part& part : one.quick_parts()) {
        sums.add(3, part, 2'500'000);
        sums.add(3, part, -1);
    }
    sums.add(3, one, Number::fraction(1, 7));
    Number amount = Number::fraction(250, 100) - Number::fraction(1, 1'000'000) + Number::fraction(1, 7);
    Totals site = sums.totals_of(3);
    CHECK(site.scope_3 == amount * Number::fraction(123, 1000));
    CHECK(site.total_market == site.scope_3);
    CHECK(site.total_location == site.scope_3);
    CHECK(site.outside_scopes == amount * Number::fraction(7, 100));
    CHECK(sums.totals_of(0).total_market == Number(0));
    CHECK(sums.totals_of(99).total_market == Number(0));
}

TEST_CASE("a sum that grows beyond two words stays exact") {
    constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
    OneUnit::Part part{largest, 3};
    SiteSums sums;
    for (int i = 0; i < 10; ++i) sums.add(0, part, largest);
    CHECK(sums.totals_of(0).scope_3 ==
          Number(10) * Number(largest) * Number(largest) / Number(1'000'000) / Number(1'000'000'000'000));
}
