#include "base/near_names.h"
#include "engine_support.h"

#include <doctest/doctest.h>

using namespace ghg;
using Names = std::vector<std::string>;

TEST_CASE("one slip of the finger is near: a letter changed, left out, added, or two swapped") {
    Names known{"electricity", "district-heat", "flight"};
    for (const char* given : {"electrocity", "electricty", "electricitty", "electirc1ty", "elcetricity"}) {
        CAPTURE(given);
        CHECK(near_names(given, known) == Names{"electricity"});
    }
}

TEST_CASE("case is ignored") {
    CHECK(near_names("FLIGHT", {"flight"}) == Names{"flight"});
    CHECK(near_names("se", {"SE", "NO"}) == Names{"SE"});
}

TEST_CASE("the nearest name comes first, ties in the order given") {
    CHECK(near_names("diesel", {"diesel-bio", "diesels", "diesel"}) == Names{"diesel", "diesels", "diesel-bio"});
    CHECK(near_names("cat", {"cab", "car", "bat"}) == Names{"cab", "car", "bat"});
}

TEST_CASE("at most four names are offered, each once") {
    CHECK(near_names("cat", {"cab", "car", "bat", "rat", "hat"}) == Names{"cab", "car", "bat", "rat"});
    CHECK(near_names("cat", {"cab", "cab"}) == Names{"cab"});
}

TEST_CASE("a part of a name is near it") {
    CHECK(near_names("stockholm", {"stockholm-exergi-2022", "umea"}) == Names{"stockholm-exergi-2022"});
}

TEST_CASE("what is not alike is not offered") {
    CHECK(near_names("flight", {"electricity", "hotel", "spend"}).empty());
    CHECK(near_names("flight", {}).empty());
    CHECK(near_names("AL", {"SE", "NO"}).empty());
}

TEST_CASE("short words are near in another case, or with a letter too many or too few") {
    Names units{"kWh", "KRW", "J", "L", "kg", "SEK", "t"};
    CHECK(near_names("kW", units) == Names{"kWh"});
    CHECK(near_names("%", units).empty());
    CHECK(near_names("sek", units) == Names{"SEK"});
    CHECK(near_names("kgg", units) == Names{"kg"});
    CHECK(near_names("SE", {"NO", "SX"}).empty());
    CHECK(near_names("SKE", {"SEK"}) == Names{"SEK"});
    CHECK(near_names("ARM", {"ARN", "OSL"}) == Names{"ARN"});
}

TEST_CASE("very long texts are compared by their beginnings") {
    std::string lengthy(100000, 'x');
    CHECK(near_names(lengthy, {"electricity"}).empty());
    CHECK(near_names("electricity", {lengthy}).empty());
}
