#include "base/folded_words.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {

TEST_CASE("words are letters and digits in lower case, between all else") {
    CHECK(folded_words("Short-haul, to/from UK (2022)") == Told{"short", "haul", "to", "from", "uk", "2022"});
    CHECK(folded_words("kWh-net fuels.diesel.ttw.L") == Told{"kwh", "net", "fuels", "diesel", "ttw", "l"});
    CHECK(folded_words("") == Told{});
    CHECK(folded_words(" – “” ·\t\n") == Told{});
}

TEST_CASE("Latin letters lose their marks, raised and lowered digits are digits") {
    CHECK(folded_words("Umeå Göteborg Västerås") == Told{"umea", "goteborg", "vasteras"});
    CHECK(folded_words("ÀÉÎÕÜ ß Łódź Šibenik ĳ ſ ×÷") == Told{"aeiou", "s", "lodz", "sibenik", "i", "s"});
    CHECK(folded_words("CO₂ m³ m²") == Told{"co2", "m3", "m2"});
}

TEST_CASE("letters of other scripts stay as they are, signs of any script part words") {
    CHECK(folded_words("Ελλάδα 日本") == Told{"Ελλάδα", "日本"});
    CHECK(folded_words("a\u00A0b\u2014c\u3000d") == Told{"a", "b", "c", "d"});
    CHECK(folded_words("a\xFFz") == Told{"a", "z"});
}

TEST_CASE("a year has four digits from 1900 to 2200") {
    CHECK(is_year_word("1900"));
    CHECK(is_year_word("2200"));
    CHECK_FALSE(is_year_word("1899"));
    CHECK_FALSE(is_year_word("2201"));
    CHECK_FALSE(is_year_word("20225"));
    CHECK_FALSE(is_year_word("202a"));
    CHECK_FALSE(is_year_word(""));
}

}  // namespace ghg
