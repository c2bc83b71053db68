#include "base/number.h"
#include "engine_support.h"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace ghg;

namespace {

Number read(std::string_view text) {
    ParsedNumber parsed = parse_number(text);
    REQUIRE(parsed.fault == NumberFault::none);
    REQUIRE(parsed.length == text.size());
    return parsed.value.value();
}

NumberFault fault(std::string_view text) {
    ParsedNumber parsed = parse_number(text);
    CHECK_FALSE(parsed.value.has_value());
    return parsed.fault;
}

}  // namespace

TEST_CASE("a number is digits with an optional minus and decimals") {
    CHECK(read("0") == Number(0));
    CHECK(read("128400") == Number(128400));
    CHECK(read("0.00001") == Number::fraction(1, 100000));
    CHECK(read("-12.50") == Number::fraction(-25, 2));
    CHECK(read("007") == Number(7));
    CHECK(read("68212208") == Number(68212208));
}

TEST_CASE("groups of exactly three digits may stand after a space, a no-break space or a narrow one") {
    CHECK(read("18 400") == Number(18400));
    CHECK(read("1 200 000") == Number(1200000));
    CHECK(read("18\u00a0400") == Number(18400));
    CHECK(read("1\u202f200\u00a0000.25") == Number::fraction(120000025, 100));
    CHECK(read("-1 000") == Number(-1000));
}

TEST_CASE("other groups are refused, never joined") {
    CHECK(fault("1 2345") == NumberFault::grouping);
    CHECK(fault("12 34") == NumberFault::grouping);
    CHECK(fault("1000 000") == NumberFault::grouping);
    CHECK(fault("1 000 00") == NumberFault::grouping);
    for (std::string_view text : {"1_000", "1'000", "1.234.567", "5.5.5"}) CHECK(fault(text) == NumberFault::grouping);
    CHECK(fault("1  000") == NumberFault::not_a_number);
}

TEST_CASE("a comma after digits is a comma, whatever it was meant to be") {
    CHECK(fault("1,5") == NumberFault::comma);
    CHECK(fault("1,025") == NumberFault::comma);
    CHECK(fault("1.234,5") == NumberFault::comma);
    CHECK(fault("1 000,5") == NumberFault::comma);
}

TEST_CASE("there are no exponents") {
    CHECK(fault("1e3") == NumberFault::exponent);
    CHECK(fault("1E3") == NumberFault::exponent);
    CHECK(fault("1.5e-3") == NumberFault::exponent);
    CHECK(fault("1e+400") == NumberFault::exponent);
}

TEST_CASE("a point needs digits on both sides") {
    CHECK(fault(".5") == NumberFault::bare_point);
    CHECK(fault("-.5") == NumberFault::bare_point);
    CHECK(fault("5.") == NumberFault::bare_point);
    CHECK(fault("5. kWh") == NumberFault::bare_point);
}

TEST_CASE("thirty digits are a number and thirty-one are not") {
    std::string thirty = "123456789012345678901234567890";
    CHECK(to_decimal(read(thirty)) == thirty);
    CHECK(to_decimal(read("-" + thirty.substr(0, 10) + "." + thirty.substr(10))) == "-1234567890.1234567890123456789");
    CHECK(fault(thirty + "1") == NumberFault::too_long);
    CHECK(fault(thirty + ".1") == NumberFault::too_long);
}

TEST_CASE("nothing, words and signs are no numbers") {
    CHECK(fault("") == NumberFault::empty);
    CHECK(fault("-") == NumberFault::empty);
    for (std::string_view text : {"--5", "+5", "nan", "inf", ".inf", "null", "- 5", " 5", "kWh", "\u0665"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).value.has_value());
    }
}

TEST_CASE("minus zero is zero") {
    CHECK(read("-0") == Number(0));
    CHECK_FALSE(read("-0.00").is_negative());
    CHECK(to_decimal(read("-0")) == "0");
    CHECK(to_fixed(read("-0.0"), 1) == "0.0");
}

TEST_CASE("a number at the beginning ends where its unit begins") {
    ParsedNumber parsed = parse_leading_number("18 400 L");
    CHECK(parsed.value.value() == Number(18400));
    CHECK(parsed.length == 6);
    CHECK(parse_leading_number("50%").length == 2);
    CHECK(parse_leading_number("5 500 passenger-km").length == 5);
    CHECK(parse_leading_number("1 200 000 SEK").value.value() == Number(1200000));
    CHECK(parse_leading_number("5 eggs").value.value() == Number(5));
    CHECK(parse_leading_number("5e").value.value() == Number(5));
}

TEST_CASE("text after a whole number makes it no number") {
    CHECK(fault("5 kWh") == NumberFault::not_a_number);
    CHECK(fault("5 ") == NumberFault::not_a_number);
    CHECK(fault("5x") == NumberFault::not_a_number);
}

TEST_CASE("arithmetic is exact") {
    Number tenth = Number::fraction(1, 10);
    Number sum;
    for (int i = 0; i < 1000000; ++i) sum += tenth;
    CHECK(sum == Number(100000));
    CHECK(read("0.7") + read("0.2") + read("0.1") == Number(1));
    CHECK(read("128400") * read("0.00001") * read("29.8") == read("38.2632"));
    CHECK(Number(1) / Number(3) * Number(3) == Number(1));
    CHECK(Number::fraction(30, 365) == Number::fraction(6, 73));
    CHECK(Number::fraction(1, -2) == Number::fraction(-1, 2));
}

TEST_CASE("numbers are ordered by value") {
    CHECK(Number::fraction(1, 3) < Number::fraction(34, 100));
    CHECK(Number(-1) < Number(0));
    CHECK(Number::fraction(2, 4) <= Number::fraction(1, 2));
    CHECK(Number::fraction(-1, 10).is_negative());
    CHECK_FALSE(Number(0).is_negative());
    CHECK(Number().is_zero());
}

TEST_CASE("the size of a number is without its sign") {
    CHECK(magnitude(Number(-3)) == Number(3));
    CHECK(magnitude(Number::fraction(1, 3)) == Number::fraction(1, 3));
    CHECK(magnitude(Number(0)).is_zero());
}

TEST_CASE("dividing by zero is a bug of the caller") {
    CHECK_THROWS_AS(Number(1) / Number(0), std::domain_error);
    CHECK_THROWS_AS(Number::fraction(1, 0), std::domain_error);
}
