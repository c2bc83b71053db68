#include "ledger/row_text.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("a row is shown as it stands, with the blanks before it") {
    CHECK(row_text("\t;Åse; ", Encoding::utf8, 100) == "\t;Åse; ");
    CHECK(row_text("\xC5se", Encoding::latin1, 100) == "Åse");
}

TEST_CASE("a byte that means nothing does not hide the letters beside it") {
    CHECK(row_text("Å\xFF\xE4ö", Encoding::utf8, 100) == "Å??ö");
    CHECK(row_text("\xC5\x81\xE4", Encoding::windows_1252, 100) == "Å?ä");
}

TEST_CASE("a long row is cut between characters") {
    CHECK(row_text("aöö", Encoding::utf8, 4) == "aö");
    CHECK(row_text("a\xF6\xF6", Encoding::latin1, 2) == "aö");
    CHECK(row_text("öö", Encoding::utf8, 0).empty());
}

TEST_CASE("characters are counted in the encoding of the text") {
    CHECK(count_characters("Åse", Encoding::utf8) == 3);
    CHECK(count_characters("\xC5se", Encoding::latin1) == 3);
}

TEST_CASE("the first byte that is NUL or means nothing") {
    using namespace std::string_view_literals;
    CHECK(!first_unclean("Åse", Encoding::utf8));
    CHECK(first_unclean("a\0\xFF"sv, Encoding::utf8) == 1);
    CHECK(first_unclean("\xFF\0"sv, Encoding::utf8) == 0);
    CHECK(first_unclean("ab\x81", Encoding::windows_1252) == 2);
}
