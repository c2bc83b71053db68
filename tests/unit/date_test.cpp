#include "base/date.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }
Period days(std::string_view from, std::string_view to) { return {day(from), day(to)}; }

}  // namespace

TEST_CASE("a date is year, month and day, and must exist") {
    CHECK(to_text(day("2022-04-30")) == "2022-04-30");
    for (const char* text : {"2022-02-30", "2022-13-01", "2022-00-10", "2022-01-00", "2022-04-31"})
        CHECK_FALSE(parse_date(text));
}

TEST_CASE("only the full form is a date") {
    for (const char* text : {"", "2022", "2022-4-30", "2022-04-3", "22-04-30", "2022/04/30", "2022-04-30 ", "20220430",
                             "2022-04-30T00:00", "2022-+4-30", "2022--4-30"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("29 February is a day of leap years alone") {
    CHECK(parse_date("2024-02-29"));
    CHECK(parse_date("2000-02-29"));
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK_FALSE(parse_date("1900-02-29"));
    CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("years are from 1900 to 2200") {
    CHECK(parse_year("1900") == 1900);
    CHECK(parse_year("2200") == 2200);
    for (const char* text : {"1899", "2201", "0022", "22", "20222", "-202", "2022 ", "", "two"})
        CHECK_FALSE(parse_year(text));
    CHECK_FALSE(parse_date("1899-12-31"));
    CHECK_FALSE(parse_date("2201-01-01"));
}

TEST_CASE("a period has both its ends") {
    CHECK(days_in(days("2022-01-01", "2022-01-01")) == 1);
    CHECK(days_in(whole_year(2022)) == 365);
    CHECK(days_in(whole_year(2024)) == 366);
    CHECK(days_in(whole_year(2000)) == 366);
    CHECK(days_in(whole_year(2100)) == 365);
    CHECK(days_in(days("2021-05-01", "2022-04-30")) == 365);
    CHECK(whole_year(2022) == days("2022-01-01", "2022-12-31"));
}

TEST_CASE("the year of a period is the one that holds most days") {
    CHECK(year_of(whole_year(2022)) == 2022);
    CHECK(year_of(days("2021-05-01", "2022-04-30")) == 2021);
    CHECK(year_of(days("2021-08-01", "2022-07-31")) == 2022);
    CHECK(year_of(days("2021-12-31", "2022-01-02")) == 2022);
    CHECK(year_of(days("2021-12-31", "2023-01-01")) == 2022);
}

TEST_CASE("of two years with equally many days the earlier is the year") {
    CHECK(year_of(days("2022-12-01", "2023-01-31")) == 2022);
    CHECK(year_of(days("2021-12-31", "2022-01-01")) == 2021);
    CHECK(year_of(days("2021-01-01", "2023-12-31")) == 2021);
}

TEST_CASE("a leap day decides between two years") {
    CHECK(year_of(days("2023-11-02", "2024-02-29")) == 2023);  // 60 and 60 days
    CHECK(year_of(days("2023-11-03", "2024-02-29")) == 2024);  // 59 and 60
    CHECK(year_of(days("2019-01-01", "2020-12-31")) == 2020);  // 365 and 366
}

TEST_CASE("an overlap is the days both have") {
    CHECK(overlap(days("2022-12-15", "2023-01-14"), whole_year(2022)) == days("2022-12-15", "2022-12-31"));
    CHECK(overlap(whole_year(2022), days("2022-03-01", "2022-03-31")) == days("2022-03-01", "2022-03-31"));
    CHECK(overlap(days("2022-01-01", "2022-06-30"), days("2022-06-30", "2022-12-31")) ==
          days("2022-06-30", "2022-06-30"));
    CHECK_FALSE(overlap(whole_year(2021), whole_year(2022)));
}
