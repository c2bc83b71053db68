#include "report/printed.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

Number n(const std::string& text) { return *parse_number(text).value; }

std::vector<Number> numbers(const std::vector<std::string>& texts) {
    std::vector<Number> list;
    for (const std::string& text : texts) list.push_back(n(text));
    return list;
}

Number sum(const std::vector<Number>& parts) {
    Number total;
    for (const Number& part : parts) total += part;
    return total;
}

}  // namespace

TEST_CASE("kg become tonnes, rounded half to even") {
    CHECK(tonnes_text(n("1234567.89"), 2) == "1 234.57");
    CHECK(tonnes_text(n("5"), 2) == "0.00");
    CHECK(tonnes_text(n("15"), 2) == "0.02");
    CHECK(tonnes_text(n("25"), 2) == "0.02");
    CHECK(tonnes_text(n("25.0000000001"), 2) == "0.03");
    CHECK(tonnes_text(n("1500"), 0) == "2");
    CHECK(tonnes_text(n("2500"), 0) == "2");
    CHECK(tonnes_text(n("1"), 6) == "0.001000");
}

TEST_CASE("negative figures round like positive ones and zero has no sign") {
    CHECK(tonnes_text(n("-15"), 2) == "-0.02");
    CHECK(tonnes_text(n("-25"), 2) == "-0.02");
    CHECK(tonnes_text(n("-5"), 2) == "0.00");
    CHECK(tonnes_text(n("-1"), 0) == "0");
    CHECK(figure_text(round_tonnes(n("-4.9"), 2), 2) == "0.00");
}

TEST_CASE("a rounded figure is exact and can be added") {
    CHECK(round_tonnes(n("1234567.89"), 2) == n("1234.57"));
    CHECK(round_tonnes(n("105"), 2) + round_tonnes(n("105"), 2) == n("0.20"));
}

TEST_CASE("parts add up to the printed whole, the largest remainder gets what is left") {
    CHECK(round_parts(n("1.00"), numbers({"0.333", "0.333", "0.334"}), 2) == numbers({"0.33", "0.33", "0.34"}));
    CHECK(round_parts(n("0.04"), numbers({"0.014", "0.013", "0.013"}), 2) == numbers({"0.02", "0.01", "0.01"}));
    CHECK(round_parts(n("100"), numbers({"66.666", "33.334"}), 0) == numbers({"67", "33"}));
}

TEST_CASE("equal remainders go to the first in the order given") {
    CHECK(round_parts(n("0.01"), numbers({"0.005", "0.005"}), 2) == numbers({"0.01", "0.00"}));
    CHECK(round_parts(n("0.02"), numbers({"0.005", "0.005", "0.005"}), 2) == numbers({"0.01", "0.01", "0.00"}));
}

TEST_CASE("parts that are whole already stay as they are") {
    CHECK(round_parts(n("3.00"), numbers({"1.00", "2.00"}), 2) == numbers({"1", "2"}));
    CHECK(round_parts(n("0.34"), numbers({"0", "0.336", "0"}), 2) == numbers({"0", "0.34", "0"}));
}

TEST_CASE("a part that is zero stays zero, even under a whole that rounds further up") {
    CHECK(round_parts(n("0.03"), numbers({"0", "0.01", "0.011"}), 2) == numbers({"0", "0.01", "0.02"}));
    CHECK(round_parts(n("0.05"), numbers({"0", "0.011", "0.01"}), 2) == numbers({"0", "0.03", "0.02"}));
    CHECK(round_parts(n("0.01"), numbers({"0", "0"}), 2) == numbers({"0.01", "0"}));
}

TEST_CASE("negative parts add up as well") {
    CHECK(round_parts(n("-0.01"), numbers({"-0.005", "-0.005"}), 2) == numbers({"0", "-0.01"}));
    CHECK(round_parts(n("0.00"), numbers({"0.004", "-0.004"}), 2) == numbers({"0", "0"}));
    CHECK(round_parts(n("-1.00"), numbers({"-0.333", "-0.667"}), 2) == numbers({"-0.33", "-0.67"}));
    CHECK(figure_text(round_parts(n("0"), numbers({"-0.004", "0.004"}), 2)[0], 2) == "0.00");
}

TEST_CASE("no parts give none, one part takes the whole") {
    CHECK(round_parts(n("0"), {}, 2).empty());
    CHECK(round_parts(n("0.02"), numbers({"0.015"}), 2) == numbers({"0.02"}));
}

TEST_CASE("whatever the parts, their printed sum is the printed whole") {
    for (unsigned decimals : {0U, 1U, 2U, 3U})
        for (long step = 1; step < 60; ++step) {
            std::vector<Number> kg;
            for (long i = 0; i < 7; ++i) kg.push_back(Number::fraction((i * step * 7919) % 100003 - 20000, 7));
            Number whole = round_tonnes(sum(kg), decimals);
            std::vector<Number> printed = round_parts_tonnes(whole, kg, decimals);
            CHECK(sum(printed) == whole);
            for (std::size_t i = 0; i < kg.size(); ++i) {
                Number off = (printed[i] - kg[i] / Number(1000)) *
                             Number::from_digits("1" + std::string(decimals, '0'), 0, false);
                CHECK(off < Number(1));
                CHECK(off > Number(-1));
            }
        }
}

TEST_CASE("a printed total is the sum of its printed scopes, not the rounded sum") {
    Totals kg;
    kg.scope_1 = n("14");
    kg.scope_2_location = n("14");
    kg.scope_2_market = n("0");
    kg.scope_3 = n("14");
    kg.total_location = n("42");
    kg.total_market = n("28");
    PrintedTotals printed = printed_totals(kg, 2);
    CHECK(printed.scope_1 == n("0.01"));
    CHECK(printed.total_location == n("0.03"));
    CHECK(printed.total_market == n("0.02"));
}

TEST_CASE("the totals without warming beyond CO2 and the warming add up to the printed totals") {
    Totals kg;
    kg.scope_3 = n("105.9");
    kg.total_location = kg.total_market = n("105.9");
    kg.of_which_non_co2 = n("45.1");
    PrintedTotals printed = printed_totals(kg, 2);
    CHECK(printed.non_co2 == n("0.05"));
    CHECK(printed.total_location_without_non_co2 == n("0.06"));
    CHECK(printed.total_market_without_non_co2 + printed.non_co2 == printed.total_market);
}
