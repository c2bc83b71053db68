#include "base/side_by_side.h"

#include <doctest/doctest.h>
#include <atomic>
#include <stdexcept>
#include <vector>

using namespace ghg;

TEST_CASE("each place is worked on once, however many there are") {
    for (std::size_t size : {0U, 1U, 2U, 63U, 64U, 65U, 1000U})
        for (std::size_t fewest : {0U, 1U, 64U}) {
            std::vector<int> times(size);
            side_by_side(size, fewest, [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) ++times[i];
            });
            CHECK(times == std::vector<int>(size, 1));
        }
}

TEST_CASE("fewer than a part is to have are not divided") {
    std::atomic<int> parts = 0;
    side_by_side(64, 64, [&](std::size_t, std::size_t) { ++parts; });
    CHECK(parts == 1);
}

TEST_CASE("what one part throws is thrown, when the others are done") {
    std::atomic<std::size_t> done = 0;
    auto work = [&](std::size_t begin, std::size_t end) {
        done += end - begin;
        if (end == 1000) throw std::runtime_error("the last");
    };
    CHECK_THROWS_AS(side_by_side(1000, 1, work), std::runtime_error);
    CHECK(done == 1000);
}
