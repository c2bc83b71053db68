#include "base/text_words.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>

using namespace ghg;

TEST_CASE("a short text is a word with its first character lowest and nothing behind its last") {
    std::string text = "abcdefgh";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        std::uint64_t expected = 0;
        for (std::size_t i = size; i > 0; --i) expected = expected << 8U | static_cast<unsigned char>(text[i - 1]);
        CHECK(short_word(std::string_view(text).substr(0, size)) == expected);
        CHECK(short_word(SpareText{std::string_view(text).substr(0, size)}) == expected);
    }
}

TEST_CASE("each character of eight must be a digit") {
    for (std::size_t place = 0; place < 8; ++place)
        for (int c = 0; c < 256; ++c) {
            std::string text = "90817263";
            text[place] = static_cast<char>(c);
            REQUIRE(are_digits(short_word(text)) == (c >= '0' && c <= '9'));
        }
}

TEST_CASE("eight digits are the number they write, and four pairs") {
    for (std::uint64_t number : {0ULL, 1ULL, 12345678ULL, 99999999ULL, 10203040ULL, 90000009ULL}) {
        std::uint64_t word = short_word(fmt::format("{:08}", number));
        CHECK(eight_digits(word) == number);
        std::uint64_t hundreds = 100;
        CHECK((digit_pairs(word) & 0xFFU) == number / (hundreds * hundreds * hundreds));
        CHECK((digit_pairs(word) >> 48U) == number % hundreds);
    }
}
