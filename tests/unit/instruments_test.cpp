#include "engine/instruments.h"
#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <random>

using namespace world;

namespace {

using Part = std::pair<std::string, Number>;
using Parts = std::vector<Part>;

Number used_of(const std::string& instrument, const std::map<std::string, Parts>& covered) {
    Number sum;
    for (const auto& [activity, parts] : covered)
        for (const auto& [id, part] : parts)
            if (id == instrument) sum += part;
    return sum;
}

}  // namespace

TEST_CASE("an instrument larger than the use covers the use and no more") {
    CHECK(allocate({{"a", 74, {"go"}}}, {{"go", 100}}) == std::map<std::string, Parts>{{"a", {{"go", 74}}}});
}

TEST_CASE("an instrument smaller than the use covers its volume and no more") {
    CHECK(allocate({{"a", 74, {"go"}}}, {{"go", 61}}) == std::map<std::string, Parts>{{"a", {{"go", 61}}}});
}

TEST_CASE("two instruments cover in the order the activity names them") {
    CHECK(allocate({{"a", 74, {"x", "y"}}}, {{"x", 61}, {"y", 50}}) ==
          std::map<std::string, Parts>{{"a", {{"x", 61}, {"y", 13}}}});
    CHECK(allocate({{"a", 74, {"y", "x"}}}, {{"x", 61}, {"y", 50}}) ==
          std::map<std::string, Parts>{{"a", {{"y", 50}, {"x", 24}}}});
    CHECK(allocate({{"a", 40, {"x", "y"}}}, {{"x", 61}, {"y", 50}}) ==
          std::map<std::string, Parts>{{"a", {{"x", 40}}}});
}

TEST_CASE("an instrument too small for all is shared in proportion to what each still lacks") {
    auto covered = allocate({{"a", 30, {"go"}}, {"b", 60, {"go"}}}, {{"go", 45}});
    CHECK(covered.at("a") == Parts{{"go", Number(30) * 45 / 90}});
    CHECK(covered.at("b") == Parts{{"go", Number(60) * 45 / 90}});
}

TEST_CASE("what the first instrument left uncovered is what counts for the second") {
    auto covered = allocate({{"a", 30, {"x", "y"}}, {"b", 60, {"z", "y"}}}, {{"x", 20}, {"z", 30}, {"y", 10}});
    CHECK(covered.at("a") == Parts{{"x", 20}, {"y", Number(10) * 10 / 40}});
    CHECK(covered.at("b") == Parts{{"z", 30}, {"y", Number(30) * 10 / 40}});
}

TEST_CASE("nothing covers nothing: no use, no volume, no instrument") {
    CHECK(allocate({}, {{"go", 61}}).empty());
    CHECK(allocate({{"a", 0, {"go"}}}, {{"go", 61}}).empty());
    CHECK(allocate({{"a", 74, {"go"}}}, {{"go", 0}}).empty());
    CHECK(allocate({{"a", 74, {}}}, {{"go", 61}}).empty());
    CHECK(allocate({{"a", 74, {"unknown"}}}, {{"go", 61}}).empty());
}

TEST_CASE("an instrument named twice covers once") {
    CHECK(allocate({{"a", 74, {"go", "go"}}}, {{"go", 61}}) == std::map<std::string, Parts>{{"a", {{"go", 61}}}});
}

TEST_CASE("whatever the claims, no instrument is used beyond its volume and no activity beyond its use") {
    std::mt19937 random(20221231);
    auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    for (int round = 0; round < 200; ++round) {
        std::map<std::string, Number> volumes;
        for (const char* id : {"p", "q", "r", "s"}) volumes[id] = Number::fraction(below(900), 1 + below(7));
        std::vector<InstrumentClaim> claims;
        for (int i = 0; i < 1 + below(6); ++i) {
            InstrumentClaim claim{"activity " + std::to_string(i), Number::fraction(below(500), 1 + below(9)), {}};
            for (const char* id : {"s", "q", "r", "p"})
                if (below(2) == 1)
                    claim.instruments.insert(below(2) == 1 ? claim.instruments.begin() : claim.instruments.end(), id);
            claims.push_back(claim);
        }
        auto covered = allocate(claims, volumes);
        for (const auto& [id, volume] : volumes) CHECK(used_of(id, covered) <= volume);
        for (const InstrumentClaim& claim : claims) {
            Number sum;
            for (const auto& [id, part] : covered[claim.activity]) {
                CHECK(part > Number(0));
                sum += part;
            }
            CHECK(sum <= claim.amount);
        }
        auto shuffled = claims;
        std::ranges::shuffle(shuffled, random);
        auto again = allocate(shuffled, volumes);
        for (const InstrumentClaim& claim : claims) CHECK(again[claim.activity] == covered[claim.activity]);
    }
}
