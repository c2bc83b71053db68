#include "base/few_of_a_kind.h"
#include "command/ledgers.h"

#include <doctest/doctest.h>
#include <string>

using namespace ghg;

namespace {

// An inventory whose ledger's entry begins on line 5, and an error of each of so many keys.
struct Keys {
    explicit Keys(std::size_t count) {
        inventory.source = &source;
        inventory.ledgers.emplace_back().at = {&source, 5, 3};
        for (std::size_t i = 0; i < count; ++i)
            said.push_back(problem("factor-missing", {&source, 5, 3}, "no row fits key " + std::to_string(i), "Add it."));
    }
    Source source{"year.yaml", "", ""};
    Inventory inventory;
    Diagnostics said;
};

}  // namespace

TEST_CASE("errors of a ledger's keys with the same advice are one, with the number of the others") {
    Keys keys(3);
    gather_alike(keys.inventory, keys.said);
    REQUIRE(keys.said.size() == 1);
    CHECK(keys.said[0].says == "no row fits key 0 (and 2 more keys of the ledger)");
}

TEST_CASE("those that were only counted before are not forgotten") {
    Keys keys(18'000);
    Diagnostics told = few_of_a_kind(keys.said);
    gather_alike(keys.inventory, told);
    REQUIRE(told.size() == 1);
    CHECK(told[0].says == "no row fits key 0 (and 99 more keys of the ledger, and 17900 more like them)");
}

TEST_CASE("errors at other places stay as they are") {
    Keys keys(2);
    for (Diagnostic& said : keys.said) said.at.line = 7;
    gather_alike(keys.inventory, keys.said);
    CHECK(keys.said.size() == 2);
}
