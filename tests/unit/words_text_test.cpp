#include "ledger/words_text.h"

#include <doctest/doctest.h>
#include <set>

using namespace ghg;

TEST_CASE("words cut elsewhere, or in another order, are another text") {
    std::set<std::string> different;
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                                                        {"a", "b"},
                                                                                        {"b", "a"},
                                                                                        {"ab", ""},
                                                                                        {"", "ab"},
                                                                                        {"1:a", "b"},
                                                                                        {"a", "1:b"},
                                                                                        {"11", ":1"},
                                                                                        {"1", "1:1"}})
        different.insert(words_text({first, second}));
    CHECK(different.size() == 9);
}

TEST_CASE("one word is its own text, and none is an empty one") {
    CHECK(words_text({"kg"}) == "kg");
    CHECK(words_text({}).empty());
}
