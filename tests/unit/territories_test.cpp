#include "domain/territory.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

std::string file(const std::string& names) {
    return "territories: t\nsource: {title: t, publisher: p, url: u, published: 2022, retrieved: 2026-11-21, licence: "
           "l}\nnames:\n" +
           names;
}

}  // namespace

TEST_CASE("names of territories are found by code, those of a part by its country") {
    Parsed parsed(file("  SE: [Sweden, Sverige]\n  NO: Norway\n  GB: [United Kingdom, UK]\n  GB-LND: London\n"));
    Territories territories;
    read_territories(*parsed.tree, territories, parsed.out);
    CHECK(told(parsed.out) == Told{});
    CHECK(territories.name_of("SE") == "Sweden");
    CHECK(territories.names_of("SE") == std::vector<std::string>{"Sweden", "Sverige"});
    CHECK(territories.names_of("NO") == std::vector<std::string>{"Norway"});
    CHECK(territories.names_of("GB-LND") == std::vector<std::string>{"London"});
    CHECK(territories.names_of("GB-SCT") == std::vector<std::string>{"United Kingdom", "UK"});
    CHECK(territories.name_of("GB-SCT").empty());
    CHECK(territories.names_of("XX").empty());
    CHECK(territories.name_of("").empty());
}

TEST_CASE("names of a second file join the first") {
    Territories territories;
    territories.add("SE", {"Sweden"});
    territories.add("SE", {"Suède", "Sweden"});
    CHECK(territories.names_of("SE") == std::vector<std::string>{"Sweden", "Suède"});
}

TEST_CASE("a territory without a code or a name is reported") {
    Parsed parsed(file("  Sweden: [Sverige]\n  DK: []\n  FI: [{a: b}]\n"));
    Territories territories;
    read_territories(*parsed.tree, territories, parsed.out);
    CHECK(told(parsed.out) == Told{"region-malformed 4:3+6", "empty-value 5:7+1", "wrong-type 6:8+1"});
    CHECK(territories.names_of("FI").empty());
    Parsed bare("territories: t\n");
    read_territories(*bare.tree, territories, bare.out);
    CHECK(told(bare.out) == Told{"missing-key 1:1+11", "missing-key 1:1+11"});
}

}  // namespace ghg
