#include "base/decimal_text.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

using ghg::Decimal;
using ghg::DecimalFault;
using ghg::DecimalSyntax;
using ghg::Number;
using ghg::parse_decimal;
using ghg::ThousandsMark;
using ghg::wide_decimal;

namespace {

constexpr DecimalSyntax english{'.', ThousandsMark::none};
constexpr DecimalSyntax grouped_english{'.', ThousandsMark::comma};
constexpr DecimalSyntax swedish{',', ThousandsMark::blank};
constexpr DecimalSyntax german{',', ThousandsMark::point};
constexpr DecimalSyntax swiss{'.', ThousandsMark::apostrophe};

Decimal of(std::int64_t mantissa, unsigned decimals) { return {mantissa, static_cast<std::uint8_t>(decimals)}; }

Decimal decimal(std::string_view text, DecimalSyntax syntax) {
    std::string with_spare = std::string(text) + std::string(ghg::spare_bytes, '7');
    return parse_decimal({std::string_view(with_spare).substr(0, text.size())}, syntax);
}

DecimalFault fault(std::string_view text, DecimalSyntax syntax) {
    Decimal read = decimal(text, syntax);
    CHECK(wide_decimal(text, syntax).has_value() == (read.fault == DecimalFault::none));
    return read.fault;
}

}  // namespace

TEST_CASE("digits with a mark are read as written") {
    CHECK(decimal("0", english) == of(0, 0));
    CHECK(decimal("1234", english) == of(1234, 0));
    CHECK(decimal("12.50", english) == of(1250, 2));
    CHECK(decimal("-12.5", english) == of(-125, 1));
    CHECK(decimal("0007", english) == of(7, 0));
    CHECK(decimal("12,50", swedish) == of(1250, 2));
    CHECK(decimal(".5", english) == of(5, 1));
    CHECK(decimal("-,5", german) == of(-5, 1));
    CHECK(decimal("-0.00", english) == of(0, 2));
}

TEST_CASE("signs may stand as accounts write them") {
    for (const char* text : {"-1234",
                             "\xE2\x88\x92"
                             "1234",
                             "1234-", "1234\xE2\x88\x92", "(1234)", " ( 1234 ) ", "- 1234", "1234 -"})
        CHECK(decimal(text, english) == of(-1234, 0));
    CHECK(decimal("+1234", english) == of(1234, 0));
    CHECK(decimal("(1 234,50)", swedish) == of(-123450, 2));
    for (const char* text :
         {"--1", "-1-", "(-1)", "-(1)", "+-1", "((1))", "(1", "1)", "1+", "-", "()", "+", "(", "( )"})
        CHECK(fault(text, english) == DecimalFault::not_a_number);
}

TEST_CASE("blanks around a number are no part of it") {
    for (const char* text : {" 5", "5 ", "\t5",
                             "\xC2\xA0"
                             "5\xC2\xA0",
                             "\xE2\x80\xAF"
                             "5 "})
        CHECK(decimal(text, english) == of(5, 0));
    for (const char* text : {"", " ", "\t", "\xC2\xA0 "}) CHECK(fault(text, english) == DecimalFault::empty);
}

TEST_CASE("groups have three digits and the mark that was declared") {
    for (const char* text : {"1 234 567,5",
                             "1\xC2\xA0"
                             "234\xC2\xA0"
                             "567,5",
                             "1\xE2\x80\xAF"
                             "234\xE2\x80\xAF"
                             "567,5",
                             "1234567,5"})
        CHECK(decimal(text, swedish) == of(12345675, 1));
    CHECK(decimal("1.234.567,5", german) == of(12345675, 1));
    CHECK(decimal("1,234,567.5", grouped_english) == of(12345675, 1));
    CHECK(decimal("1'234\xE2\x80\x99"
                  "567.5",
                  swiss) == of(12345675, 1));
    CHECK(decimal("1.234", german) == of(1234, 0));
    CHECK(decimal("-12 345", swedish) == of(-12345, 0));
    for (const char* text : {"1234 567", "1 23", "1  234", "1 2345", "1 234,5 6", "12 34,5", "1 234 ,5"})
        CHECK(fault(text, swedish) == DecimalFault::grouping);
    CHECK(fault("12.5", german) == DecimalFault::grouping);
    CHECK(fault("1,23", grouped_english) == DecimalFault::grouping);
    CHECK(fault(",234", grouped_english) == DecimalFault::grouping);
}

TEST_CASE("a mark that was not declared is told") {
    CHECK(fault("12.5", swedish) == DecimalFault::other_mark);
    CHECK(fault("12,5", english) == DecimalFault::other_mark);
    CHECK(fault("12,5", swiss) == DecimalFault::other_mark);
    CHECK(fault("1.234.567", english) == DecimalFault::other_mark);
    CHECK(fault("1,234,567", swedish) == DecimalFault::other_mark);
    CHECK(fault(",5", english) == DecimalFault::other_mark);
    CHECK(fault("1 234", english) == DecimalFault::grouping);
    CHECK(fault("1'234", grouped_english) == DecimalFault::grouping);
}

TEST_CASE("what is no number says so") {
    for (const char* text :
         {"n/a", "12 kWh", "5.", "5,", "1_000", "0x10", "inf", "NaN", "1;2", "\xC3\xA5", "12a", ".", "-."})
        CHECK(fault(text, text == std::string_view("5,") ? swedish : english) == DecimalFault::not_a_number);
    CHECK(fault(std::string_view("1\0", 2), english) == DecimalFault::not_a_number);
    for (const char* text : {"1.2E+05", "1e5", "1E-3", "-3e7"}) CHECK(fault(text, english) == DecimalFault::exponent);
    CHECK(fault("1.2e", english) == DecimalFault::not_a_number);
}

TEST_CASE("up to 18 digits fit, up to 38 are read whole, more are too long") {
    CHECK(decimal("999999999999999999", english) == of(999999999999999999, 0));
    CHECK(decimal("-999999999999999999", english) == of(-999999999999999999, 0));
    CHECK(decimal("0.00000000000000001", english) == of(1, 17));
    CHECK(decimal("000000000000000000000000000000000000000000042", english) == of(42, 0));
    Decimal wide = decimal("1000000000000000000.5", english);
    CHECK(wide.wide);
    CHECK(wide.fault == DecimalFault::none);
    CHECK(wide_decimal("1000000000000000000.5", english) == Number::from_digits("10000000000000000005", 1, false));
    CHECK(wide_decimal("(12 345 678 901 234 567 890,25)", swedish) ==
          Number::from_digits("1234567890123456789025", 2, true));
    CHECK(decimal("0.0000000000000000001", english).wide);
    CHECK(wide_decimal("0.0000000000000000001", english) == Number::from_digits("1", 19, false));
    CHECK(wide_decimal("0", english) == Number(0));
    CHECK(fault(std::string(38, '9'), english) == DecimalFault::none);
    CHECK(fault(std::string(39, '9'), english) == DecimalFault::too_long);
    CHECK(fault("0." + std::string(38, '0') + "1", english) == DecimalFault::too_long);
    CHECK(fault(std::string(10'000'000, '7'), english) == DecimalFault::too_long);
}

TEST_CASE("the quick way and the long way read the same") {
    std::mt19937 random(5);
    constexpr std::string_view alphabet = "0123456789012345678901234567890.,- ()+e'";
    std::size_t numbers = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (std::size_t length = random() % 12; text.size() < length;)
            text += alphabet[random() % (random() % 2 != 0 ? 32 : alphabet.size())];
        for (const DecimalSyntax& syntax : {english, swedish, german}) {
            Decimal quick = decimal(text, syntax);
            REQUIRE(quick == ghg::parse_any_decimal(text, syntax));
            if (quick.fault != DecimalFault::none) continue;
            ++numbers;
            std::string digits = std::to_string(quick.mantissa < 0 ? -quick.mantissa : quick.mantissa);
            REQUIRE(wide_decimal(text, syntax) == Number::from_digits(digits, quick.decimals, quick.mantissa < 0));
        }
    }
    CHECK(numbers > 100'000);
}
