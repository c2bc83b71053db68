#include "ledger/sniff/date_ways.h"
#include "ledger/sniff/number_ways.h"
#include "ledger/sniff/readings.h"

#include <doctest/doctest.h>

using namespace ghg;
using Names = std::vector<std::string>;

TEST_CASE("a number's marks tell the ways in which it can be read") {
    CHECK(look_at_number("45,50").ways == comma_ways);
    CHECK(look_at_number("45.50").ways == point_ways);
    CHECK(look_at_number("1.234,50").ways == 1U << 6U);
    CHECK(look_at_number("1 234").ways == (1U << 1U | 1U << 5U));
    CHECK(look_at_number("1,234").ways == (1U << 2U | comma_ways));
    CHECK(look_at_number("17").ways == all_number_ways);
    CHECK(look_at_number("17").negative == false);
    CHECK(look_at_number("(1 234,50)").negative);
    CHECK(look_at_number("12345678901234567890123456789-").negative);
}

TEST_CASE("what is no number reads in no way") {
    for (const char* field : {"", "L", "45,50 kr", "1.2.3,4,5", "2022-01-03"}) CHECK(look_at_number(field).ways == 0);
    CHECK(look_at_number(std::string(100, '1')).ways == 0);
}

TEST_CASE("only a value over 12 tells the day from the month") {
    CHECK(date_names(look_at_date("03.04.2022")) == Names{"DD.MM.YYYY", "MM.DD.YYYY"});
    CHECK(date_names(look_at_date("13.04.2022")) == Names{"DD.MM.YYYY"});
    CHECK(date_names(look_at_date("04/13/2022")) == Names{"MM/DD/YYYY"});
    CHECK(date_names(look_at_date("3.4.2022")) == Names{"D.M.YYYY", "M.D.YYYY"});
    CHECK(date_names(look_at_date("2022-04-03")) == Names{"YYYY-MM-DD"});
    CHECK(date_names(look_at_date("2022-04-03 12:30")) == Names{"YYYY-MM-DD"});
    CHECK(date_names(look_at_date("20220413")) == Names{"YYYYMMDD"});
}

TEST_CASE("what is no day, or a day in a form that is not read, reads in no way") {
    for (const char* field : {"", "2022", "31.02.2022", "1 234,50", "22-04-13", "3 apr 2022"})
        CHECK(look_at_date(field) == 0);
    CHECK(looks_like_other_date("22-04-13"));
    CHECK(looks_like_other_date("3 apr 2022"));
    CHECK_FALSE(looks_like_other_date("1 234,50"));
    CHECK_FALSE(looks_like_other_date("Diesel MK1"));
}

TEST_CASE("the other ways of a date are those of another order or mark, not those with one digit") {
    CHECK((other_date_ways("DD.MM.YYYY") & look_at_date("13.04.2022")) == 0);
    CHECK((other_date_ways("D.M.YYYY") & look_at_date("13.04.2022")) == 0);
    CHECK((other_date_ways("DD/MM/YYYY") & look_at_date("13.04.2022")) == look_at_date("13.04.2022"));
}

TEST_CASE("the field after which none of some ways was left is kept with its line") {
    Readings readings(0b111);
    readings.add(0b110, "a", 2);
    readings.add(0b111, "b", 3);
    readings.add(0b101, "c", 4);
    CHECK(readings.left() == 0b100);
    CHECK(readings.last_ruled_out(0b001).field == "a");
    CHECK(readings.last_ruled_out(0b011).line == 4);
    CHECK(readings.last_ruled_out(0b100).line == 0);
}
