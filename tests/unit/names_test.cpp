#include "read/names.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("an edition is publisher/year-or-version, in words") {
    for (const char* name : {"desnz/2022", "base-carbone/23.6", "ei/labelling-2023", "b/1"}) {
        CAPTURE(name);
        CHECK(is_edition_name(name));
    }
    for (const char* name : {"", "desnz", "/2022", "desnz/", "../x/2022", "a/..", "a/b/c", "Desnz/2022", "a b/2022",
                             "a/2022#", "a/1\n", "a/./1", "-a/1", "a/.hidden", "/etc/x"}) {
        CAPTURE(name);
        CHECK_FALSE(is_edition_name(name));
    }
}

TEST_CASE("a unit is a word that can follow a number") {
    for (const char* name :
         {"kWh", "m3", "m\u00b3", "\u00b0C", "\u00b5g", "passenger-km", "kg/m2", "m^2", "\u00f8re"}) {
        CAPTURE(name);
        CHECK(is_unit_name(name));
    }
    for (const char* name :
         {"", "2kWh", "%", "a b", "a%", "a\u00a0b", "a\u200bb", "-a", "/km", "a,b", "a.b", "a\tb", "a#"}) {
        CAPTURE(name);
        CHECK_FALSE(is_unit_name(name));
    }
}
