#include "read/list_middle.h"

#include <doctest/doctest.h>
#include <string>

using namespace ghg;

namespace {

// What the later half is, from which line on; "none" where the list stays in one piece.
std::string later_half(const std::string& text) {
    auto middle = middle_of_list(text, "activities", 1);
    if (!middle) return "none";
    return std::to_string(middle->first_line) + ": " + text.substr(middle->begin, middle->end - middle->begin);
}

}  // namespace

TEST_CASE("the later half begins with an item and ends with the list") {
    CHECK(later_half("a: 1\nactivities:\n  - x: 1\n  - x: 2\n  - x: 3\n  - x: 4\ntargets: []\n") ==
          "5:   - x: 3\n  - x: 4\n");
}

TEST_CASE("a list that is not indented ends with the next key") {
    CHECK(later_half("activities:\n- x: 1\n- x: 2\n- x: 3\nb: 2\n") == "3: - x: 2\n- x: 3\n");
}

TEST_CASE("items within items, comments and empty lines end nothing") {
    CHECK(later_half("activities:\n  - x: 1\n# margin\n\n  - x:\n    - y\n    - z\n  - w: 2\n") == "8:   - w: 2\n");
}

TEST_CASE("a list that goes to the last byte has no line end there") {
    CHECK(later_half("activities:\n  - x: 1\n  - x: 2\n  - x: 3") == "3:   - x: 2\n  - x: 3");
}

TEST_CASE("where no line but the key's own begins the list it stays in one piece") {
    CHECK(later_half("activities: [{x: 1}, {x: 2}]\n") == "none");
    CHECK(later_half("activities: # here\n  - x: 1\n  - x: 2\n  - x: 3\n") == "none");
    CHECK(later_half("other:\n  - x: 1\n  - x: 2\n") == "none");
    CHECK(later_half("activities:\n") == "none");
    CHECK(later_half("activities:") == "none");
    CHECK(later_half("") == "none");
    CHECK(later_half("activities:\n  - only: 1\n") == "none");
}

TEST_CASE("halves that are too small stay together") {
    std::string text = "activities:\n  - x: 1\n  - x: 2\n  - x: 3\n";
    CHECK(middle_of_list(text, "activities", 9));
    CHECK_FALSE(middle_of_list(text, "activities", 10));
}
