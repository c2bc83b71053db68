#include "report/formats.h"

#include "report_fixture.h"

#include <doctest/doctest.h>
#include <set>

using namespace ghg;
using ghg::test::SmallOffice;

TEST_CASE("every format has its own name and writes a report that ends its last line") {
    SmallOffice office;
    std::set<std::string_view> names;
    for (const ReportFormat& format : report_formats()) {
        CHECK(names.insert(format.name).second);
        CHECK(find_report_format(format.name) == &format);
        CHECK((format.write == nullptr) == (format.name == "xlsx"));  // a workbook is not a text
        if (format.write == nullptr) continue;
        std::string text = format.write({&office.result}, {2, false, "0.1.0"});
        CHECK(text.ends_with("\n"));
        CHECK(text.find("mobile-combustion") != std::string::npos);
    }
    CHECK(names == std::set<std::string_view>{"text", "json", "csv", "markdown", "xlsx"});
    CHECK(find_report_format("pdf") == nullptr);
}

TEST_CASE("a workbook is made of a year and is an archive, twice the same") {
    SmallOffice office;
    GwpSet gwp{"ipcc/ar6-100", "", {}, {}, {}};
    std::vector<std::string> editions{"desnz/2022"};
    Diagnostics problems;
    auto make = find_report_format("xlsx")->make;
    auto first = make({{office.result, gwp, editions}}, {2, false, "0.1.0"}, problems);
    auto again = make({{office.result, gwp, editions}}, {2, false, "0.1.0"}, problems);
    REQUIRE(first);
    CHECK(first->starts_with("PK"));
    CHECK(first == again);
    std::vector<ReportedYear> many(28, {office.result, gwp, editions});
    CHECK_FALSE(make(many, {2, false, "0.1.0"}, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().slug == "workbook-limit");
}
