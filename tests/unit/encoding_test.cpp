#include "base/encoding.h"

#include <doctest/doctest.h>

TEST_CASE("UTF-8 stays as it is, without its mark") {
    ghg::Decoded plain = ghg::decode_western("Gr\xC3\xB6n \xE2\x80\x93 el");
    CHECK(plain.text == "Gr\xC3\xB6n \xE2\x80\x93 el");
    CHECK(plain.encoding == "UTF-8");
    CHECK(ghg::decode_western("\xEF\xBB\xBFScope").text == "Scope");
    CHECK(ghg::decode_western("").text == "");
}

TEST_CASE("what is not UTF-8 is windows-1252, whose dash and euro are not those of latin-1") {
    ghg::Decoded decoded = ghg::decode_western("Gr\xF6n \x96 \x80");
    CHECK(decoded.encoding == "windows-1252");
    CHECK(decoded.text == "Gr\xC3\xB6n \xE2\x80\x93 \xE2\x82\xAC");
}

TEST_CASE("a long text is put over whole") {
    std::string dashes(10'000, '\x96');
    auto text = ghg::decode_western(dashes).text;
    REQUIRE(text);
    CHECK(text->size() == 30'000);
    CHECK(text->ends_with("\xE2\x80\x93"));
}

TEST_CASE("a byte that means nothing in either stops it, and its place is told") {
    ghg::Decoded decoded = ghg::decode_western("ab\x81 c");
    CHECK_FALSE(decoded.text);
    CHECK(decoded.bad_at == 2);
}
