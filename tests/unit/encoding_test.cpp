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

TEST_CASE("a field of a declared encoding is put into UTF-8, each byte as the system's converter has it") {
    std::string scratch;
    for (int byte = 0; byte < 256; ++byte) {
        std::string field{'a', static_cast<char>(byte), '\xFF'};  // y with dots: no UTF-8
        auto expected = ghg::decode_western(field).text;
        auto read = ghg::to_utf8(field, ghg::Encoding::windows_1252, scratch);
        REQUIRE(read.has_value() == expected.has_value());
        if (read) CHECK(*read == *expected);
    }
}

TEST_CASE("latin-1 has controls where windows-1252 has signs, and the same letters") {
    std::string scratch;
    CHECK(ghg::to_utf8("\x80\x9F", ghg::Encoding::latin1, scratch) == "\xC2\x80\xC2\x9F");
    CHECK(ghg::to_utf8("\x80", ghg::Encoding::windows_1252, scratch) == "\xE2\x82\xAC");
    CHECK_FALSE(ghg::to_utf8("\x81", ghg::Encoding::windows_1252, scratch));
    for (unsigned byte = 0xA0; byte < 256; ++byte) {
        std::string field(1, static_cast<char>(byte));
        std::string latin(ghg::to_utf8(field, ghg::Encoding::latin1, scratch).value());
        CHECK(latin == ghg::to_utf8(field, ghg::Encoding::windows_1252, scratch));
    }
}

TEST_CASE("a field that is UTF-8 already is not copied, and one that is not is refused") {
    std::string scratch;
    for (ghg::Encoding encoding : {ghg::Encoding::utf8, ghg::Encoding::latin1, ghg::Encoding::windows_1252}) {
        std::string_view field = "Uppsala, all of ASCII and more than eight";
        CHECK(ghg::to_utf8(field, encoding, scratch)->data() == field.data());
    }
    std::string_view swedish = "Ume\xC3\xA5";
    CHECK(ghg::to_utf8(swedish, ghg::Encoding::utf8, scratch)->data() == swedish.data());
    CHECK_FALSE(ghg::to_utf8("Ume\xE5", ghg::Encoding::utf8, scratch));
    CHECK(ghg::to_utf8("Ume\xE5", ghg::Encoding::latin1, scratch) == swedish);
    CHECK(ghg::to_utf8({}, ghg::Encoding::latin1, scratch) == "");
}
