#include "report/xlsx/book.h"
#include "report_fixture.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace ghg;
using ghg::test::SmallOffice;

namespace {

/// The office on its way into a workbook.
struct SmallBook {
    SmallOffice office;
    GwpSet gwp{"ipcc/ar6-100", "", {{"N2O", {Number(273), "Table 7.15", {}}}}, {}, {}};
    std::vector<std::string> editions{"desnz/2022", "ei/2022"};
    ReportOptions options{};
    Book book{{office.result, gwp, editions}, options, ""};
};

SheetRow row_of(const Sheet& sheet, const std::string& name, std::size_t column = 0) {
    auto found = std::ranges::find_if(
        sheet.rows, [&](const SheetRow& row) { return row.size() > column && row[column].text == name; });
    REQUIRE(found != sheet.rows.end());
    return *found;
}

}  // namespace

TEST_CASE("a line's CO2e is the sum of its gases, which stand below each other") {
    SmallBook small;
    Sheet lines = lines_sheet(small.book), gases = gases_sheet(small.book);
    CHECK(lines.rows.size() == small.office.result.lines.size() + 1);
    std::size_t next = 2;
    for (std::size_t i = 0; i < small.office.result.lines.size(); ++i) {
        const EmissionLine& line = small.office.result.lines[i];
        std::size_t last = next + line.gases.size() - 1;
        CHECK(lines.rows[i + 1][column_of::lines::kg_co2e].text ==
              range_name("Gases", 9, next, last).insert(0, "SUM(") + ")");
        for (; next <= last; ++next) CHECK(gases.rows[next - 1].front().text == line.name());
    }
}

TEST_CASE("a figure printed as CO2e is divided by the GWP it was printed with, in cells of its row") {
    SmallBook small;
    const SheetRow row = row_of(factors_sheet(small.book), "0.0298 kg CO2e", 2);
    CHECK(row[3].value == 0.0298);
    CHECK(row[4].value == 298);
    CHECK(row[5].text == "D3/E3");
    CHECK(row[5].value == 0.0001);
}

TEST_CASE("biogenic CO2 stands in the column outside the scopes and in no other") {
    SmallBook small;
    const SheetRow row = row_of(gases_sheet(small.book), "CO2-biogenic", column_of::gases::gas);
    CHECK(row[column_of::gases::kg_co2e].kind == SheetCell::Kind::blank);
    CHECK(row[column_of::gases::outside].kind == SheetCell::Kind::formula);
}

TEST_CASE("the RFI line multiplies the flight's CO2, by the RFI's cell less one") {
    SmallBook small;
    const auto& lines = small.office.result.lines;
    auto rfi = std::ranges::find_if(lines, &EmissionLine::uses_co2_only);
    REQUIRE(rfi != lines.end());
    auto number = static_cast<std::size_t>(rfi - lines.begin());
    Sheet steps = steps_sheet(small.book), gases = gases_sheet(small.book);
    CHECK(steps.rows[small.book.step_row[number + 1] - 2][column_of::steps::by].text == "Ratios!$B$2-1");
    const SheetRow& gas = gases.rows[small.book.emitted_row[number] - 1];
    CHECK(gas[column_of::gases::gas].text == "CO2e");
    CHECK(gas[column_of::gases::gwp].text == cell_name("GWP", 1, small.book.gas_row.at("CO2")));
}

TEST_CASE("all lines of an activity start from one cell of the inputs") {
    SmallBook small;
    Sheet lines = lines_sheet(small.book);
    const auto& all = small.office.result.lines;
    for (std::size_t i = 1; i < all.size(); ++i)
        if (all[i].activity == all[i - 1].activity && all[i].quantity.value == all[i - 1].quantity.value)
            CHECK(lines.rows[i + 1][column_of::lines::quantity].text == lines.rows[i][column_of::lines::quantity].text);
}

TEST_CASE("the names of the sheets of several years end in the year") {
    CHECK(sheet_names(" 2019").lines == "Lines 2019");
    CHECK(sheet_names("").gwp == "GWP");
}
