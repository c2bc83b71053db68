#include "ledger/field_memo.h"

#include <doctest/doctest.h>
#include <string>

using ghg::FieldMemo;

TEST_CASE("a field is judged once, and another one for itself") {
    FieldMemo memo;
    int judged = 0;
    auto is_cancelled = [&](std::string_view field) {
        ++judged;
        return field == "cancelled";
    };
    for (int round = 0; round < 3; ++round) {
        CHECK(memo.holds("cancelled", is_cancelled));
        CHECK_FALSE(memo.holds("cancelled ", is_cancelled));
        CHECK_FALSE(memo.holds("", is_cancelled));
    }
    CHECK(judged == 3);
}

TEST_CASE("where fields differ from row to row, all are judged, and not all are kept") {
    FieldMemo memo;
    std::size_t judged = 0;
    auto ends_in_seven = [&](std::string_view field) {
        ++judged;
        return field.ends_with('7');
    };
    constexpr std::size_t fields = 3 * FieldMemo::most_kept;
    for (int round = 0; round < 2; ++round)
        for (std::size_t i = 0; i < fields; ++i) REQUIRE(memo.holds(std::to_string(i), ends_in_seven) == (i % 10 == 7));
    CHECK(judged == fields + (fields - FieldMemo::most_kept));
}

TEST_CASE("a long field is judged each time") {
    FieldMemo memo;
    int judged = 0;
    std::string text(1000, 'x');
    for (int round = 0; round < 2; ++round) CHECK(memo.holds(text, [&](std::string_view) { return ++judged > 0; }));
    CHECK(judged == 2);
}
