#include "base/words_hash.h"

#include <doctest/doctest.h>
#include <set>

using namespace ghg;

TEST_CASE("texts in another order, or cut elsewhere, mostly have another hash; the same have the same") {
    using Words = std::vector<std::string>;
    WordsHash hash;
    CHECK(hash(Words{"a", "b"}) == hash(Words{"a", "b"}));
    std::set<std::size_t> different;
    for (const Words& words :
         {Words{}, Words{""}, Words{"", ""}, Words{"a", "b"}, Words{"b", "a"}, Words{"ab"}, Words{"ab", ""}})
        different.insert(hash(words));
    CHECK(different.size() == 7);
}
