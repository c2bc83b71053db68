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
