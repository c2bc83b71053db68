#include "base/date_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <chrono>
#include <string>

using ghg::DateFault;
using ghg::parse_date_syntax;
using ghg::parse_date_text;

namespace {

std::string read(std::string_view text, std::string_view written) {
    ghg::ParsedDate parsed = parse_date_text(text, parse_date_syntax(written).value());
    switch (parsed.fault) {
        case DateFault::none:
            return ghg::to_text(parsed.date);
        case DateFault::empty:
            return "empty";
        case DateFault::not_a_date:
            return "not a date";
        case DateFault::no_such_day:
            return "no such day";
        case DateFault::year_outside:
            return "year outside";
    }
    return "";
}

}  // namespace

TEST_CASE("a date is read as it was declared") {
    CHECK(read("2022-04-30", "YYYY-MM-DD") == "2022-04-30");
    CHECK(read("20220430", "YYYYMMDD") == "2022-04-30");
    CHECK(read("2022/04/30", "YYYY/MM/DD") == "2022-04-30");
    CHECK(read("30.04.2022", "DD.MM.YYYY") == "2022-04-30");
    CHECK(read("30-04-2022", "DD-MM-YYYY") == "2022-04-30");
    CHECK(read("05/04/2022", "DD/MM/YYYY") == "2022-04-05");
    CHECK(read("05/04/2022", "MM/DD/YYYY") == "2022-05-04");
    CHECK(read("30042022", "DDMMYYYY") == "2022-04-30");
}

TEST_CASE("one digit is enough only where it was declared") {
    CHECK(read("5.4.2022", "D.M.YYYY") == "2022-04-05");
    CHECK(read("05.04.2022", "D.M.YYYY") == "2022-04-05");
    CHECK(read("4/5/2022", "M/D/YYYY") == "2022-04-05");
    CHECK(read("2022-4-5", "YYYY-M-D") == "2022-04-05");
    CHECK(read("5.4.2022", "DD.MM.YYYY") == "not a date");
    CHECK(read("005.4.2022", "D.M.YYYY") == "not a date");
}

TEST_CASE("a time behind it is read and dropped") {
    for (const char* time : {"T12:30:00", " 12:30", "T12:30", " 23:59:60", "T00:00:00.000", "T12:30:00Z",
                             "T12:30:00+02:00", " 12:30:00,5", "T12:30-0500", "T12:30+02", "  00:00:00"})
        CHECK(read("2022-04-30" + std::string(time), "YYYY-MM-DD") == "2022-04-30");
    CHECK(read("30.4.2022 12:30", "D.M.YYYY") == "2022-04-30");
    for (const char* rest :
         {"x", "T", " 12", " 12:3", "T25:00", "T12:60", " noon", "T12:30:00 CET", "T12:30+", "-01", "0", "T12:30:00."})
        CHECK(read("2022-04-30" + std::string(rest), "YYYY-MM-DD") == "not a date");
}

TEST_CASE("blanks around it are no part of it") {
    CHECK(read(" 2022-04-30\t", "YYYY-MM-DD") == "2022-04-30");
    CHECK(read("", "YYYY-MM-DD") == "empty");
    CHECK(read("  ", "YYYY-MM-DD") == "empty");
}

TEST_CASE("what is written otherwise is not guessed") {
    for (const char* text :
         {"2022-4-30", "30-04-2022", "2022/04/30", "20220430", "22-04-30", "2022-O4-30", "2022-04-3x", "2022-04/30",
          "-022-04-30", "2022-04", "2022-04-3", "April", "-", "2022-04-30-"})
        CHECK(read(text, "YYYY-MM-DD") == "not a date");
    CHECK(read("2022-04-30", "YYYYMMDD") == "not a date");
    CHECK(read(std::string("2022-04-30\0", 11), "YYYY-MM-DD") == "not a date");
}

TEST_CASE("only days of the calendar are dates, each of them from 1900 to 2200") {
    using namespace std::chrono;
    CHECK(read("2022-02-29", "YYYY-MM-DD") == "no such day");
    CHECK(read("2024-02-29", "YYYY-MM-DD") == "2024-02-29");
    CHECK(read("1900-02-29", "YYYY-MM-DD") == "no such day");
    CHECK(read("2022-13-01", "YYYY-MM-DD") == "no such day");
    CHECK(read("2022-00-10", "YYYY-MM-DD") == "no such day");
    CHECK(read("2022-10-00", "YYYY-MM-DD") == "no such day");
    CHECK(read("1899-12-31", "YYYY-MM-DD") == "year outside");
    CHECK(read("2201-01-01", "YYYY-MM-DD") == "year outside");
    for (sys_days day = 1900y / 1 / 1; day <= sys_days(2200y / 12 / 31); day += days(1)) {
        ghg::Date date(day);
        std::string text = fmt::format("{}.{}.{}", unsigned(date.day()), unsigned(date.month()), int(date.year()));
        REQUIRE(parse_date_text(text, *parse_date_syntax("D.M.YYYY")).date == date);
        REQUIRE(parse_date_text(ghg::to_text(date), *parse_date_syntax("YYYY-MM-DD")).date == date);
        REQUIRE(parse_date_text(ghg::to_text(date) + " ", *parse_date_syntax("YYYY-MM-DD")).date == date);
    }
}

TEST_CASE("how dates are written is one of the known ways") {
    for (const char* text : {"", "YY-MM-DD", "YYYY-DD-MM", "DD MM YYYY", "YYYYMD", "D.MM.YYYY", "DD.M.YYYY",
                             "yyyy-mm-dd", "YYYY-MM/DD", "DDD.MM.YYYY"})
        CHECK_FALSE(parse_date_syntax(text));
}

TEST_CASE("ten characters with one wrong are no date, whatever it is and wherever it stands") {
    for (const char* written : {"YYYY-MM-DD", "DD.MM.YYYY", "MM/DD/YYYY"}) {
        ghg::DateSyntax syntax = parse_date_syntax(written).value();
        std::string right =
            std::string(written) == "YYYY-MM-DD" ? "2022-11-09" : fmt::format("11{0}09{0}2022", syntax.mark);
        REQUIRE(parse_date_text(right, syntax).fault == DateFault::none);
        for (std::size_t place = 0; place < right.size(); ++place)
            for (int c = 1; c < 256; ++c) {
                std::string text = right;
                text[place] = static_cast<char>(c);
                bool blank_ends = c == ' ' || c == '\t';
                bool digit = (c >= '0' && c <= '9') && right[place] != syntax.mark;
                if (digit || text == right || blank_ends) continue;
                REQUIRE(parse_date_text(text, syntax).fault == DateFault::not_a_date);
            }
    }
}
