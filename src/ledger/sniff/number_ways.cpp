#include "ledger/sniff/number_ways.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t longest_number = 80;

}  // namespace

NumberLook look_at_number(std::string_view field) {
    NumberLook look;
    bool digits = std::ranges::any_of(field, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || field.size() > longest_number) return look;
    for (std::size_t way = 0; way < number_ways.size(); ++way) {
        Decimal read = parse_any_decimal(field, number_ways[way]);
        if (read.fault != DecimalFault::none) continue;
        look.ways |= 1U << way;
        look.negative =
            read.wide ? wide_decimal(field, number_ways[way]).value_or(Number()).is_negative() : read.mantissa < 0;
    }
    return look;
}

std::string_view thousands_word(ThousandsMark mark) {
    switch (mark) {
        case ThousandsMark::blank:
            return "blank";
        case ThousandsMark::point:
            return "point";
        case ThousandsMark::comma:
            return "comma";
        case ThousandsMark::apostrophe:
            return "apostrophe";
        case ThousandsMark::none:
            break;
    }
    return "none";
}

}  // namespace ghg
