#pragma once

#include "base/decimal_text.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace ghg {

/// The ways in which a file may write its numbers, as a ledger declares them. Bit i of a set of ways is
/// `number_ways[i]`.
inline constexpr std::array<DecimalSyntax, 8> number_ways{{{'.', ThousandsMark::none},
                                                           {'.', ThousandsMark::blank},
                                                           {'.', ThousandsMark::comma},
                                                           {'.', ThousandsMark::apostrophe},
                                                           {',', ThousandsMark::none},
                                                           {',', ThousandsMark::blank},
                                                           {',', ThousandsMark::point},
                                                           {',', ThousandsMark::apostrophe}}};
inline constexpr std::uint32_t all_number_ways = 0xFF;
inline constexpr std::uint32_t point_ways = 0x0F;
inline constexpr std::uint32_t comma_ways = 0xF0;

/// The ways that read the field as a number; none where it is none. `negative` where it is below zero.
struct NumberLook {
    std::uint32_t ways = 0;
    bool negative = false;
};
NumberLook look_at_number(std::string_view field);

/// The word for the thousands mark, as a ledger has it.
std::string_view thousands_word(ThousandsMark mark);

}  // namespace ghg
