#include "base/sha256.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("SHA-256 of pieces is that of the whole: FIPS 180-4, examples of NIST") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Sha256 pieces;
    pieces.add("a");
    pieces.add("");
    pieces.add("bc");
    CHECK(pieces.text() == sha256("abc"));
}
