// Files that people take for the publisher's CSV.
#include "import/other_file.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

std::string said(std::string_view bytes, char delimiter = ',') {
    auto other = other_file(bytes, delimiter);
    CHECK((!other || !other->next_step.empty()));
    return other ? other->says : "";
}

using namespace std::string_view_literals;

}  // namespace

TEST_CASE("a text of the format's own delimiter is read, with comments and byte order mark too; so is JSON") {
    for (std::string_view text : {"a,b,c\n1,2,3\n"sv, "# one; two; three\na,b\n"sv, "\xEF\xBB\xBF\"a\",b\n"sv,
                                  "a\n1\n"sv, "[{\"a\": 1}]"sv, " {\"a\": \"x;y;z\"}"sv, "\"one; two\",b\n"sv})
        CHECK(said(text) == "");
    CHECK(said("a;b;c\n", ';') == "");
}

TEST_CASE("a workbook, a PDF, a page, an archive and a pointer are no CSV") {
    CHECK(said("PK\x03\x04rest"sv) == "the file is a workbook (.xlsx) or another archive, no CSV");
    CHECK(said("\xD0\xCF\x11\xE0rest"sv) == "the file is a workbook (.xls), no CSV");
    CHECK(said("%PDF-1.7") == "the file is a PDF");
    CHECK(said("\x1F\x8B\x08"sv) == "the file is compressed");
    CHECK(said("\n<!DOCTYPE html>") == "the file is a web page or XML");
    CHECK(said("version https://git-lfs.github.com/spec/v1\n") == "the file only points to the one with the figures");
    for (std::string_view nothing : {""sv, " \r\n\n"sv}) CHECK(said(nothing) == "the file is empty");
}

TEST_CASE("UTF-16 is told with and without its mark, and so are line ends that are none") {
    for (std::string_view text : {"\xFF\xFE"
                                  "a\0"sv,
                                  "\xFE\xFF\0a"sv, "a\0b\0"sv, "\0a\0b"sv})
        CHECK(said(text) == "the file is in UTF-16");
    CHECK(said("a,b\r1,2\r") == "the lines end in carriage returns alone");
}

TEST_CASE("another delimiter in the header is told") {
    CHECK(said("a;b;c\n1;2;3\n") == "the cells are parted by semicolons, the publisher's by commas");
    CHECK(said("#x\na\tb\tc\n") == "the cells are parted by tabs, the publisher's by commas");
    CHECK(said("a,b,c\n", '\0') == "");
    CHECK(said("a,b,c\n", ';') == "the cells are parted by commas, the publisher's by semicolons");
}

}  // namespace ghg
