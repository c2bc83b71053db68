#include "base/file.h"
#include "ledger/sniff/column_facts.h"
#include "ledger/sniff/dialect.h"
#include "ledger/sniff/form_guess.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

Place here() { return place_of_file("rows.csv"); }

std::optional<DialectGuess> dialect_of(const std::string& bytes, char told = 0) {
    Diagnostics out;
    return guess_dialect({bytes, true}, told, here(), out);
}

std::string refused_as(const std::string& bytes, bool whole = true) {
    Diagnostics out = refusals_of({bytes, whole}, here());
    if (out.empty()) guess_dialect({bytes, whole}, 0, here(), out);
    return out.empty() ? "" : out.front().slug;
}

// A column with a name and these fields.
ColumnFacts column(const std::vector<std::string>& fields, const std::string& name = "Volym") {
    std::vector<ExcerptRow> rows{{1, {name}}};
    for (const std::string& field : fields) rows.push_back({rows.size() + 1, {field}});
    return column_facts(rows, 1, true).front();
}

std::vector<GuessedKey> numbers_of(const std::vector<std::string>& fields) {
    ColumnFacts facts = column(fields);
    return guess_numbers({&facts}, {&facts});
}

}  // namespace

TEST_CASE("the delimiter is the one that gives rows the same number of fields") {
    CHECK(dialect_of("a;b;c\n1,5;2;3\n")->delimiter.value == "semicolon");
    CHECK(dialect_of("a\tb\n1,5\t2\n")->delimiter.value == "tab");
    CHECK(dialect_of("a|b\n1|2\n")->columns == 2);
    CHECK(dialect_of("2022-01-03;1,5\n2022-01-04;2,5\n")->delimiter.value == "semicolon");
}

TEST_CASE("where two delimiters give the same it is left open, unless a person says it") {
    auto open = dialect_of("x;a,b y\nx;c,d y\n");
    CHECK(open->delimiter.value.empty());
    CHECK(open->delimiter.unsure.size() == 1);
    CHECK(dialect_of("x;a,b y\nx;c,d y\n", ',')->delimiter.value == "comma");
}

TEST_CASE("quotes are told where there are any, and left open where they do not close") {
    CHECK_FALSE(dialect_of("a;b\n1;2\n")->quote);
    CHECK(dialect_of("a;b\n\"1;5\";2\n")->quote->value == "double");
    CHECK(dialect_of("a;b\n\"1\" x;2\n")->quote->value.empty());
    CHECK(dialect_of("'a';'b'\n'1;5';'2'\n")->quote->value == "single");
    CHECK(dialect_of("'a';'b'\n'1';'2'\n")->quote->value.empty());
}

TEST_CASE("what is no table is refused by its kind") {
    CHECK(refused_as("") == "ledger-empty");
    CHECK(refused_as("PK\x03\x04") == "ledger-not-csv");
    CHECK(refused_as(std::string("a\0;\0\n\0", 6)) == "ledger-not-csv");
    CHECK(refused_as("a\n1\n") == "ledger-one-column");
    CHECK(refused_as("My bank\n\na;b;c\n1;2;3\n1;2;3\n") == "ledger-preamble");
    CHECK(refused_as("a;b", false) == "ledger-long");
    CHECK(refused_as("a;b\n1;2\n").empty());
}

TEST_CASE("a row that the excerpt cuts off is left out, and told where it is long") {
    CHECK(row_widths({"a;b\n1;2\n1", false}, {';', '"', true}).widths == std::vector<std::size_t>{2, 2});
    CHECK(row_widths({"a;b\n1;2\n1", true}, {';', '"', true}).widths == std::vector<std::size_t>{2, 2, 1});
    std::string open = "a;b\n\"" + std::string(100'000, 'x');
    CHECK(row_widths({open, false}, {';', '"', true}).endless_line == 2);
}

TEST_CASE("bytes are UTF-8, or windows-1252 to look at, or left open") {
    CHECK_FALSE(guess_encoding({"abc\n", true}).key);
    CHECK(guess_encoding({"\xC3\xA5\n", true}).key->value == "utf-8");
    CHECK(guess_encoding({"abc\xC3", false}).key->value == "utf-8");
    EncodingGuess western = guess_encoding({"\xC5terk\xF6pt\n", true});
    CHECK(western.key->value == "windows-1252");
    CHECK(western.key->unsure.front().find("`\xC3\x85terk\xC3\xB6pt`") != std::string::npos);
    CHECK(guess_encoding({"br\x9A"
                          "d\n",
                          true})
              .key->value.empty());
    CHECK(guess_encoding({"\x81\n", true}).key->value.empty());
}

TEST_CASE("a decimal mark is concluded from a number that only it reads, and named with its line") {
    auto keys = numbers_of({"17", "1 030,25"});
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].value == "comma");
    CHECK(keys[0].because.front() == "`1 030,25` on line 3");
    CHECK(keys[1].value == "blank");
    CHECK(numbers_of({"1,234", "12,5"}).size() == 1);
    CHECK(numbers_of({"1,234", "12,5"})[0].value == "comma");
    CHECK(numbers_of({"1,234,567"})[1].value == "comma");
}

TEST_CASE("a decimal mark that no number tells is left open") {
    for (const std::vector<std::string>& fields :
         {std::vector<std::string>{"17", "18"}, {"1,234", "2,500"}, {"1,5", "2.5"}, {"1 234", "5"}}) {
        auto keys = numbers_of(fields);
        CHECK(keys[0].value.empty());
        CHECK(keys[0].unsure.size() == 1);
    }
    CHECK(numbers_of({"1 234", "5"})[1].value == "blank");
}

TEST_CASE("dates are concluded from a value over 12, else left open; two ways in one column are told") {
    CHECK(guess_dates(column({"03.04.2022", "13.04.2022"}, "Datum")).value == "DD.MM.YYYY");
    CHECK(guess_dates(column({"03.04.2022", "13.04.2022"}, "Datum")).because.front() ==
          "Datum: `13.04.2022` on line 3");
    CHECK(guess_dates(column({"03.04.2022", "12.04.2022"}, "Datum")).value.empty());
    GuessedKey mixed = guess_dates(column({"2022-04-03", "03.04.2022"}, "Datum"));
    CHECK(mixed.value.empty());
    CHECK(mixed.unsure.front().find("`03.04.2022` on line 3") != std::string::npos);
}

TEST_CASE("eight digits are days where the name says so, or where several fields all are") {
    CHECK(column({"20220413"}, "Datum").is_date());
    CHECK_FALSE(column({"20220413"}, "Volym").is_date());
    CHECK(column({"20220413", "20220414", "20220415", "20220416", "20220417"}, "x").is_date());
}

TEST_CASE("a header is told from rows by columns of amounts or days") {
    auto header = [](std::vector<ExcerptRow> rows) { return guess_header(rows, rows.front().fields.size()); };
    CHECK_FALSE(header({{1, {"a", "b"}}, {2, {"1,5", "x"}}}).key);
    CHECK(header({{1, {"1,5", "x"}}, {2, {"2,5", "x"}}}).key->value == "false");
    CHECK(header({{1, {"a", "b"}}, {2, {"c", "d"}}}).key->value.empty());
    CHECK(header({{1, {"2021", "b"}}, {2, {"1,5", "2,5"}}}).key->value.empty());
    CHECK_FALSE(header({{1, {"Produkt", "Kontor"}}, {2, {"c", "d"}}}).key);
}
