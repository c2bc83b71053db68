#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ghg {

// Short texts as words whose lowest byte is the first character, so that all characters are looked at in one step.
// Bytes behind the text are 0 in them.

template <class Word>
Word word_at(const char* bytes) {
    Word word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, bytes, sizeof word);
    } else {
        for (unsigned i = 0; i < sizeof word; ++i)
            word |= static_cast<Word>(Word{static_cast<unsigned char>(bytes[i])} << (8 * i));
    }
    return word;
}

/// A text behind which `spare_bytes` more may be read, whatever they are: its words are had without a look at its size.
struct SpareText {
    std::string_view text;
};
inline constexpr std::size_t spare_bytes = 2 * sizeof(std::uint64_t);

/// A word's first characters, at most eight.
inline std::uint64_t first_characters(std::uint64_t word, std::size_t size) {
    return size >= sizeof word ? word : word & ~(~std::uint64_t{0} << (8 * size));
}

/// At most eight characters.
inline std::uint64_t short_word(SpareText of) {
    return first_characters(word_at<std::uint64_t>(of.text.data()), of.text.size());
}

/// At most eight characters. No byte behind them is read.
inline std::uint64_t short_word(std::string_view text) {
    std::size_t size = text.size();
    const char* end = text.data() + size;
    if (size == 8) return word_at<std::uint64_t>(text.data());
    if (size >= 4)
        return word_at<std::uint32_t>(text.data()) | std::uint64_t{word_at<std::uint32_t>(end - 4)} << (8 * (size - 4));
    if (size == 0) return 0;
    return word_at<std::uint8_t>(text.data()) |
           std::uint64_t{word_at<std::uint8_t>(text.data() + size / 2)} << (8 * (size / 2)) |
           std::uint64_t{word_at<std::uint8_t>(end - 1)} << (8 * (size - 1));
}

inline constexpr std::uint64_t each_of_eight = 0x0101010101010101U;

/// Whether each of the eight characters is a digit.
inline bool are_digits(std::uint64_t word) {
    constexpr std::uint64_t high = 0xF0 * each_of_eight;
    return ((word & high) | (((word + 6 * each_of_eight) & high) >> 4U)) == 0x33 * each_of_eight;
}

/// Eight digits as four numbers below 100, in the lowest byte of each 16 bits.
inline std::uint64_t digit_pairs(std::uint64_t digits) {
    std::uint64_t values = digits & (0x0F * each_of_eight);
    return (values * 10 + (values >> 8U)) & 0x00FF00FF00FF00FFU;
}

/// Eight digits as the number they write.
inline std::uint64_t eight_digits(std::uint64_t digits) {
    constexpr std::uint64_t hundreds = 100 + (std::uint64_t{1'000'000} << 32U);
    constexpr std::uint64_t ones = 1 + (std::uint64_t{10'000} << 32U);
    std::uint64_t pairs = digit_pairs(digits);
    constexpr std::uint64_t every_second = 0x000000FF000000FFU;
    return ((pairs & every_second) * hundreds + ((pairs >> 16U) & every_second) * ones) >> 32U;
}

}  // namespace ghg
