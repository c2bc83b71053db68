#include "engine/likely_names.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

using Names = std::vector<std::string>;

Names refrigerants() {
    return {"HFC-134a", "HFC-32", "R-125", "R-134a", "R-152a", "R-23", "R-32", "R-404A", "R-410A", "R-410B"};
}

}  // namespace

TEST_CASE("case, spaces and punctuation of a name with a number are slips") {
    for (const char* given : {"R410A", "r-410a", "R 410 A", "R-410-A", "R.410A"}) {
        CAPTURE(given);
        CHECK(likely_names(given, refrigerants()) == Names{"R-410A"});
        CHECK(is_slip_for(given, "R-410A"));
    }
    CHECK(likely_names("HFC 134 a", refrigerants()) == Names{"HFC-134a"});
}

TEST_CASE("what stands before the number may be left out, a part of the number may not") {
    CHECK(likely_names("410A", refrigerants()) == Names{"R-410A"});
    CHECK(likely_names("134a", refrigerants()) == Names{"HFC-134a", "R-134a"});
    CHECK(likely_names("10A", refrigerants()) == Names{});
    CHECK_FALSE(is_slip_for("25", "R-125"));
    CHECK_FALSE(is_slip_for("-4", "R-404A"));
}

TEST_CASE("another number is another thing and never offered") {
    for (const char* given : {"R-22", "R-12", "R-290", "R-401A", "R-411A", "R-1234yf", "HFC-143a"}) {
        CAPTURE(given);
        CHECK(likely_names(given, refrigerants()) == Names{});
    }
}

TEST_CASE("a letter that is missing at the end is offered, and is not for us to add") {
    CHECK(likely_names("R-410", refrigerants()) == Names{"R-410A", "R-410B"});
    CHECK_FALSE(is_slip_for("R-410", "R-410A"));
    CHECK(likely_names("R-404C", refrigerants()) == Names{});
    CHECK_FALSE(is_slip_for("R-404C", "R-404A"));
}

TEST_CASE("in words without a number letters may be slips, in short codes only their case") {
    CHECK(likely_names("econmy", {"economy", "business"}) == Names{"economy"});
    CHECK(is_slip_for("econmy", "economy"));
    CHECK(likely_names("se", {"SE", "DE"}) == Names{"SE"});
    CHECK(likely_names("SK", {"SE", "SI"}) == Names{});
}

TEST_CASE("nothing is near nothing, and marks alone are no name") {
    CHECK(likely_names("", refrigerants()) == Names{});
    CHECK(likely_names("R-410A", {}) == Names{});
    CHECK(likely_names("----", refrigerants()) == Names{});
    CHECK_FALSE(is_slip_for("4", ""));
}

TEST_CASE("two names share a word where words begin alike by five letters") {
    CHECK(share_a_word("consultants", "it-consulting"));
    CHECK(share_a_word("Office Chairs", "office-furniture"));
    CHECK_FALSE(share_a_word("cons", "consulting"));
    CHECK_FALSE(share_a_word("", "it-consulting"));
    CHECK_FALSE(share_a_word("travel", "train"));
}
