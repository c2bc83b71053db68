#include "report/xlsx/workbook.h"
#include "report/xlsx/zip_parts.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

Sheet small_sheet() {
    return {"Small",
            {10},
            {{text_cell("=1+1"), number_cell(Number(2))}, {{}, formula_cell("B1*3", Number(6)), text_cell("<c r=\"")}}};
}

std::string made(const Sheet& sheet) {
    Diagnostics problems;
    auto bytes = workbook({[&] { return sheet; }}, problems);
    REQUIRE(problems.empty());
    return bytes.value();
}

std::vector<Diagnostic> told(const Sheet& sheet) {
    std::set<std::string> texts;
    return misfits(sheet, texts);
}

}  // namespace

TEST_CASE("a workbook holds the cells that were put in, the same bytes each time") {
    std::string bytes = made(small_sheet());
    CHECK(bytes == made(small_sheet()));
    auto parts = zip_parts(bytes, "<c r=\"");
    REQUIRE(parts);
    for (const ZipPart& part : *parts)
        if (part.name == "xl/worksheets/sheet1.xml") {
            CHECK(part.found == 4);
            CHECK(part.end.ends_with("</worksheet>"));
        }
}

TEST_CASE("an archive that lost or changed a byte is not whole") {
    std::string bytes = made(small_sheet());
    for (std::size_t at = 40; at < bytes.size(); at += 97) {
        CHECK_FALSE(zip_parts(bytes.substr(0, at), "x"));
        CHECK_FALSE(zip_parts(bytes.substr(at), "x"));
    }
    std::size_t sheet = bytes.find("sheet1.xml") + 30;
    bytes[sheet] = static_cast<char>(bytes[sheet] ^ 1);
    CHECK_FALSE(zip_parts(bytes, "x"));
    CHECK_FALSE(zip_parts("", "x"));
}

TEST_CASE("what a cell cannot hold is told, each text once") {
    constexpr std::size_t most = 32'767;
    CHECK(told({"Lines", {}, {{text_cell(std::string(most, 'a'))}}}).empty());
    Sheet longer{"Lines", {}, {{text_cell("row"), text_cell(std::string(most + 1, 'a'))}}};
    longer.rows.push_back(longer.rows.front());
    auto found = told(longer);
    REQUIRE(found.size() == 1);
    CHECK(found.front().slug == "workbook-limit");
    CHECK(found.front().says ==
          "a text of 32768 characters, and a cell of a workbook holds 32767 (sheet Lines, row of `row`)");
}

TEST_CASE("characters beyond U+FFFF count twice, as Excel counts them") {
    std::string trains;
    for (int count = 0; count < 16'384; ++count) trains += "🚆";
    CHECK(told({"Lines", {}, {{text_cell(trains)}}}).size() == 1);
}

TEST_CASE("a number that is no double, too many rows and too many columns do not fit") {
    Number large(10);
    for (int doubled = 0; doubled < 9; ++doubled) large *= large;
    CHECK(told({"Lines", {}, {{number_cell(large)}}}).size() == 1);
    CHECK(told({"Lines", {}, std::vector<SheetRow>(1'048'576)}).empty());
    CHECK(told({"Lines", {}, std::vector<SheetRow>(1'048'577)}).size() == 1);
    CHECK(told({"Lines", {}, {SheetRow(16'385)}}).size() == 1);
}

TEST_CASE("nothing is made where something does not fit") {
    Diagnostics problems;
    Sheet longer{"Lines", {}, {{text_cell(std::string(40'000, 'a'))}}};
    CHECK_FALSE(workbook({small_sheet, [&] { return longer; }}, problems));
    CHECK(problems.size() == 1);
}
