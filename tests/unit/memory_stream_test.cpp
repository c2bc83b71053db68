#include "base/memory_stream.h"

#include <doctest/doctest.h>
#include <array>
#include <string>

using namespace ghg;

TEST_CASE("bytes at hand are read like those of a file, piece by piece, each shown once") {
    std::string shown, read;
    auto stream = stream_of("some bytes", "here", [&](std::string_view bytes) { shown += bytes; });
    std::array<char, 4> piece{};
    while (std::size_t size = stream->read(piece)) read.append(piece.data(), size);
    CHECK(read == "some bytes");
    CHECK(shown == "some bytes");
}

TEST_CASE("what begins as gzip and is cut short is an error that names it") {
    std::array<char, 8> piece{};
    std::string packed("\x1f\x8b\x08\x00", 4);
    CHECK_THROWS_WITH_AS(
        {
            auto stream = stream_of(packed, "year/cards.csv.gz");
            while (stream->read(piece) > 0) {
            }
        },
        doctest::Contains("year/cards.csv.gz"), StreamError);
}
