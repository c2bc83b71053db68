#include "read_support.h"

#include <limits>

using namespace ghg;

namespace {

const std::string head =
    "market: FS\nmeans: m\nsource: {title: t, publisher: p, url: u, published: 2025, retrieved: r, licence: l}\n";

Told told_of(const std::string& rest) {
    Parsed parsed(head + rest);
    read_market(*parsed.tree, parsed.out);
    return told(parsed.out);
}

}  // namespace

TEST_CASE("a market is read with its members and the years of their membership") {
    Parsed parsed(head + "members:\n  - {region: FD, cite: c}\n  - {region: SY-01, from: 2020, to: 2022, cite: d}\n");
    auto market = read_market(*parsed.tree, parsed.out);
    CHECK(told(parsed.out).empty());
    REQUIRE(market);
    CHECK(market->id == "FS");
    REQUIRE(market->members.size() == 2);
    CHECK(market->members[0].region == "FD");
    CHECK(market->members[0].from == 0);
    CHECK(market->members[0].to == std::numeric_limits<int>::max());
    CHECK(market->members[1].region == "SY-01");
    CHECK(market->members[1].from == 2020);
    CHECK(market->members[1].to == 2022);
    CHECK(market->members[1].cite == "d");
    CHECK(market->source.publisher == "p");
}

TEST_CASE("a member without a region or a citation is refused, as is an unknown key") {
    CHECK(told_of("members:\n  - {cite: c}\n") == Told{"missing-key 5:5+1"});
    CHECK(told_of("members:\n  - {region: FD}\n") == Told{"factor-uncited 5:5+1"});
    CHECK(told_of("members:\n  - {region: Freedonia, cite: c}\n") == Told{"region-malformed 5:14+9"});
    CHECK(told_of("members:\n  - {region: FD, cite: c, form: 2020}\n") == Told{"unknown-key 5:27+4"});
    CHECK(told_of("members:\n  - FD\n") == Told{"wrong-type 5:5+2"});
}

TEST_CASE("a market has members, each once, and no membership ends before it begins") {
    CHECK(told_of("members: []\n") == Told{"missing-key 4:10+1"});
    CHECK(told_of("") == Told{"missing-key 1:1+6"});
    CHECK(told_of("members:\n  - {region: FD, cite: c}\n  - {region: FD, cite: d}\n") == Told{"id-twice 6:5+1"});
    CHECK(told_of("members:\n  - {region: FD, from: 2023, to: 2022, cite: c}\n") == Told{"applies-reversed 5:5+1"});
}
