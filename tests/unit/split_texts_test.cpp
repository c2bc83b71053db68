// Figures that a reader adds up as they are printed.
#include "report/split_texts.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

Number n(long over, long under = 1) { return Number::fraction(over, under); }

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("what terminates is printed with all its digits") {
    SplitTexts texts = split_texts(n(1, 4), n(1), {n(1, 2), n(1, 4)});
    CHECK(texts.was == "0.25");
    CHECK(texts.now == "1");
    CHECK(texts.change == "0.75");
    CHECK(texts.parts == Parts{"0.5", "0.25"});
}

TEST_CASE("endless parts add up to the printed change, what is left goes to the largest remainder") {
    SplitTexts texts = split_texts(n(0), n(1), {n(2, 3), n(1, 6), n(1, 6)});
    CHECK(texts.change == "1");
    CHECK(texts.parts == Parts{"0.666666666666667", "0.166666666666667", "0.166666666666666"});
}

TEST_CASE("an endless change is what is printed now less what was printed before") {
    // 2/3 - 1/6 = 1/2 of thirds and sixths: 0.666666666666667 - 0.166666666666667
    CHECK(split_texts(n(1, 6), n(2, 3), {n(1, 2)}).change == "0.5");
    // 1/3 + 1/3: 0.666666666666667 - 0.333333333333333, though a third alone ends in 3
    SplitTexts texts = split_texts(n(1, 3), n(2, 3), {n(1, 3)});
    CHECK(texts.change == "0.333333333333334");
    CHECK(texts.parts == Parts{"0.333333333333334"});
}

TEST_CASE("a part that terminates stays as it is beside endless ones, also below the 15th decimal") {
    Number fine = Number::from_digits("1", 18, false);
    SplitTexts texts = split_texts(n(0), n(1, 3) + fine, {n(1, 3), fine});
    CHECK(texts.now == "0.333333333333333");
    CHECK(texts.change == "0.333333333333333");
    CHECK(texts.parts == Parts{"0.333333333333332999", "0.000000000000000001"});
}

TEST_CASE("a fine part between endless figures is as coarse as they are printed") {
    Number fine = Number::from_digits("5000000000000004", 16, false);
    SplitTexts texts = split_texts(n(1, 3), n(1, 3) + fine, {fine});
    CHECK(texts.was == "0.333333333333333");
    CHECK(texts.now == "0.833333333333334");
    CHECK(texts.change == "0.500000000000001");
    CHECK(texts.parts == Parts{"0.500000000000001"});
}

TEST_CASE("nothing moves, and nothing has parts") {
    SplitTexts texts = split_texts(n(1, 3), n(1, 3), {});
    CHECK(texts.change == "0");
    CHECK(texts.parts.empty());
}

}  // namespace ghg
