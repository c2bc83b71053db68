#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace ghg;
using namespace std::string_literals;

TEST_CASE("well-formed text has no bad byte") {
    for (const char* text : {"", "plain", "Ume\u00e5", "\u20ac", "\U0001F600", "\U0010FFFF", "\u0800", "\U00010000"})
        CHECK_FALSE(first_bad_utf8(text));
}

TEST_CASE("a byte stands in the line that follows the line ends before it") {
    CHECK(line_number("", 0) == 1);
    CHECK(line_number("a\nb\r\nc", 1) == 1);
    CHECK(line_number("a\nb\r\nc", 2) == 2);
    CHECK(line_number("a\nb\r\nc", 5) == 3);
    CHECK(line_number("a\nb\r\nc", 99) == 3);
}

TEST_CASE("the first bad byte is found: stray, cut short, overlong, surrogate, too high") {
    CHECK(first_bad_utf8("ab\x80") == 2U);
    CHECK(first_bad_utf8("a\xC3") == 1U);
    CHECK(first_bad_utf8("\xE2\x82") == 0U);
    CHECK(first_bad_utf8("\xE2\x28\xA1") == 0U);
    CHECK(first_bad_utf8("x\xC0\xAF") == 1U);
    CHECK(first_bad_utf8("\xE0\x80\xAF") == 0U);
    CHECK(first_bad_utf8("\xF0\x80\x80\x80") == 0U);
    CHECK(first_bad_utf8("\xED\xA0\x80") == 0U);
    CHECK(first_bad_utf8("\xF4\x90\x80\x80") == 0U);
    CHECK(first_bad_utf8("\xFF") == 0U);
    CHECK(first_bad_utf8("\u00e5\u00e4\xE5") == 4U);
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("Ume\u00e5") == 4);
    CHECK(count_code_points("\u20ac\U0001F600x") == 3);
}

TEST_CASE("the first code points are taken whole") {
    CHECK(first_code_points("Ume\u00e5 kommun", 4) == "Ume\u00e5");
    CHECK(first_code_points("\u20ac\U0001F600x", 2) == "\u20ac\U0001F600");
    CHECK(first_code_points("ab", 0).empty());
    CHECK(first_code_points("ab", 9) == "ab");
}

TEST_CASE("control characters are shown and not obeyed") {
    CHECK(printable("\x1b[31mred") == "\\x1B[31mred");
    CHECK(printable("a\nb\r\x7f") == "a\\x0Ab\\x0D\\x7F");
    CHECK(printable("\0"s) == "\\x00");
    CHECK(printable("a\tb") == "a b");
}

TEST_CASE("what Unicode calls no characters is shown: XML 1.0 cannot hold U+FFFE and U+FFFF") {
    CHECK(printable("a\ufffeb\uffff") == "a\\u{FFFE}b\\u{FFFF}");
    CHECK(printable("\U0001FFFE\U0010FFFF") == "\\u{1FFFE}\\u{10FFFF}");
    CHECK(printable("\ufdd0\ufdef\ufff9") == "\\u{FDD0}\\u{FDEF}\\u{FFF9}");
    CHECK(printable("\ufffd\ufdcf\ufdf0\U0001FFFD") == "\ufffd\ufdcf\ufdf0\U0001FFFD");
}

TEST_CASE("the second set of control characters is shown too: U+009B begins an escape sequence") {
    CHECK(printable("\u009b31mred") == "\\x9B31mred");
    CHECK(printable("\u0080\u0085\u009f") == "\\x80\\x85\\x9F");
    CHECK(printable("\u00a0") == "\u00a0");
    CHECK(printable("x\u009bx") == "x\\x9Bx");
}

TEST_CASE("letters of any language are printed as they are") {
    CHECK(printable("Ume\u00e5 \u20ac \U0001F600") == "Ume\u00e5 \u20ac \U0001F600");
    CHECK(printable("\u00c2\u00e5") == "\u00c2\u00e5");
}

TEST_CASE("what turns the direction of writing, or has no width, is shown as a number") {
    CHECK(printable("a\u202egnp.exe") == "a\\u{202E}gnp.exe");
    CHECK(printable("\u200b\u200f\u2060\u2069\ufeff\u2028") ==
          "\\u{200B}\\u{200F}\\u{2060}\\u{2069}\\u{FEFF}\\u{2028}");
    CHECK(printable("\U000E0041") == "\\u{E0041}");
    CHECK(printable("\u2010\u2026\u202f") == "\u2010\u2026\u202f");
    CHECK(printable("a\xE5") == "a\xE5");
}

TEST_CASE("a text of blanks and hidden characters holds nothing to read") {
    for (const char* text : {"", "  ", "\t", "\u00a0", "\u202f\u3000", "\u200b"}) CHECK(is_blank(text));
    CHECK_FALSE(is_blank(" a "));
    CHECK_FALSE(is_blank("\u00e5"));
    CHECK(has_hidden("a\u200bb"));
    CHECK_FALSE(has_hidden("a b\u00a0"));
}

TEST_CASE("a byte that is no UTF-8 is found wherever it stands, also behind much ASCII") {
    for (std::size_t length : {1, 7, 8, 31, 32, 33, 64, 100, 200})
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'a');
            CHECK(ghg::is_ascii(text));
            text[at] = '\xFF';
            CHECK_FALSE(ghg::is_ascii(text));
            CHECK(ghg::first_bad_utf8(text) == at);
            CHECK(ghg::first_bad_utf8("\xC3\xA5" + text) == at + 2);
            text[at] = 'a';
            CHECK_FALSE(ghg::first_bad_utf8(text + "\xC3\xA5" + text));
            CHECK(ghg::first_bad_utf8(text + "\xC3") == length);
        }
}
