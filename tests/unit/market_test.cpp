#include "domain/market.h"

#include "domain/region.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("a region is a code of ISO 3166") {
    for (const char* code : {"SE", "GB-LND", "US-CA", "SE-01", "FR-971"}) CHECK(is_region_code(code));
    CHECK(is_region_code("US-CAMX"));  // a part that a grid's publisher names
    for (const char* code : {"", "S", "se", "Sverige", "SWE", "SE-", "SE-abc", "SE-ABCDE", "GB LND"}) {
        CAPTURE(code);
        CHECK_FALSE(is_region_code(code));
    }
}

TEST_CASE("a region lies in itself and in the country it is a part of, and in nothing else") {
    CHECK(lies_in("SE", "SE"));
    CHECK(lies_in("US-CA", "US"));
    CHECK(lies_in("US-CA", "US-CA"));
    CHECK_FALSE(lies_in("US", "US-CA"));
    CHECK_FALSE(lies_in("US-CA", "US-C"));
    CHECK_FALSE(lies_in("SE", "NO"));
}

TEST_CASE("a market holds its members and their parts, in the years of their membership") {
    Market market;
    market.members = {{.region = "SE"}, {.region = "GB", .to = 2022}, {.region = "RS", .from = 2020}};
    CHECK(market.holds("SE", 1999));
    CHECK(market.holds("SE-AB", 2022));
    CHECK(market.holds("GB", 2022));
    CHECK_FALSE(market.holds("GB-SCT", 2023));
    CHECK(market.held_once("GB-SCT"));
    CHECK_FALSE(market.holds("RS", 2019));
    CHECK(market.holds("RS", 2020));
    CHECK_FALSE(market.holds("US", 2022));
    CHECK_FALSE(market.held_once("US"));
}
