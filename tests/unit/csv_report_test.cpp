#include "report/csv_report.h"

#include "base/csv.h"
#include "engine/aggregate.h"
#include "report_fixture.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace ghg;
using ghg::test::SmallOffice;

namespace {

// Cells by their column's name.
class CsvSheet {
public:
    explicit CsvSheet(const std::string& text) : read_(read_csv(text)) { REQUIRE_FALSE(read_.error); }

    std::size_t rows() const { return read_.rows.size() - 1; }
    std::string cell(std::size_t row, const std::string& column) const {
        const std::vector<std::string>& names = read_.rows.front().fields;
        auto at = std::ranges::find(names, column);
        REQUIRE(at != names.end());
        return read_.rows[row + 1].fields[static_cast<std::size_t>(at - names.begin())];
    }
    // The first row whose cell of a column is so.
    std::size_t row(const std::string& column, const std::string& content) const {
        std::size_t at = 0;
        while (at < rows() && cell(at, column) != content) ++at;
        REQUIRE(at < rows());
        return at;
    }
    Number sum(const std::string& column) const {
        Number all;
        for (std::size_t at = 0; at < rows(); ++at)
            if (std::string text = cell(at, column); !text.empty()) all += test::number(text);
        return all;
    }

private:
    CsvText read_;
};

CsvSheet lines(const SmallOffice& office) { return CsvSheet(csv_lines({&office.result})); }
CsvSheet totals(const SmallOffice& office) { return CsvSheet(csv_totals({&office.result})); }

}  // namespace

TEST_CASE("a line's row holds what it takes to calculate it again") {
    SmallOffice office;
    CHECK(csv_lines({&office.result})
              .starts_with("inventory,from,to,scope,category,basis,stage,kg_co2e,in_total_location,"
                           "in_total_market,kg_outside_scopes,in_outside_scopes,kg_CO2,"));
    CsvSheet sheet = lines(office);
    CHECK(sheet.rows() == 6);
    for (auto [column, content] : std::vector<std::pair<const char*, const char*>>{
             {"inventory", "2022.yaml"},
             {"from", "2022-01-01"},
             {"to", "2022-12-31"},
             {"scope", "1"},
             {"category", "mobile-combustion"},
             {"basis", ""},
             {"stage", "ttw"},
             {"kg_co2e", "2527.3"},
             {"kg_outside_scopes", "150"},
             {"kg_CO2", "2500"},
             {"kg_N2O", "0.1"},
             {"kg_co2e_N2O", "27.3"},
             {"kg_CH4", ""},
             {"kg_co2e_other", ""},
             {"kg_co2e_unsplit", ""},
             {"line", "fleet/1"},
             {"site", "Uppsala"},
             {"evidence", "invoices/fuel.pdf"},
             {"written", "1 000 L"},
             {"where", "2022.yaml:21:15"},
             {"quantity", "1000"},
             {"unit", "L"},
             {"steps", ""},
             {"amount", "1000"},
             {"per", "L"},
             {"factor", "desnz/2022#fuel.diesel"},
             {"emits", "CO2 2.5 kg; N2O 0.0298 kg CO2e; CO2-biogenic 150 g"},
             {"emits_gwp", "ipcc/ar4-100; N2O 298"},
             {"gwp_set", "ipcc/ar6-100"},
             {"gases", "CO2 2500 kg x 1; N2O 0.1 kg x 273; CO2-biogenic 150 kg outside"},
             {"cite", "Fuels, row fuel.diesel"},
             {"factor_where", "factors/desnz/2022/fuels.yaml:88"},
         })
        CHECK_MESSAGE(sheet.cell(0, column) == content, column);
}

TEST_CASE("steps stand in words that a spreadsheet does not run, with their sources") {
    SmallOffice office;
    CsvSheet sheet = lines(office);
    std::size_t beyond = sheet.row("line", "rome/2");
    CHECK(sheet.cell(beyond, "steps") == "set 2000 km; times 2 passenger; times 0.9");
    CHECK(sheet.cell(beyond, "step_notes") ==
          "great circle ARN-FCO [haversine, factors/airports.csv:9]; passengers; RFI 1.9 - 1 [Sausen et al. 2005]");
    CHECK(sheet.cell(beyond, "amount") == "3600");
    CHECK(sheet.cell(beyond, "gases") == "CO2e 360 kg");
    CHECK(sheet.cell(beyond, "kg_co2e_unsplit") == "360");
}

TEST_CASE("the columns of the totals add up, each basis once") {
    SmallOffice office;
    for (const CsvSheet& sheet : {lines(office), totals(office)}) {
        CHECK(sheet.sum("in_total_location") == office.result.totals.total_location);
        CHECK(sheet.sum("in_total_market") == office.result.totals.total_market);
    }
    CsvSheet sheet = lines(office);
    CHECK(sheet.sum("in_outside_scopes") == office.result.totals.outside_scopes);
    std::size_t here = sheet.row("line", "power/1");
    CHECK(sheet.cell(here, "basis") == "location");
    CHECK(sheet.cell(here, "in_total_location") == "200");
    CHECK(sheet.cell(here, "in_total_market") == "0");
}

TEST_CASE("gases without a column of their own are summed, and named among the gases") {
    SmallOffice office;
    std::vector<GasAmount> gases = office.result.lines[0].gases.all();
    gases.push_back(SmallOffice::gas("HFC-32", Number(2), Number(771), Number(1542)));
    gases.push_back(SmallOffice::gas("SF6", Number::fraction(1, 3), Number(3), Number(1)));
    office.result.lines[0].gases = std::move(gases);
    CsvSheet sheet = lines(office);
    CHECK(sheet.cell(0, "kg_co2e_other") == "1543");
    CHECK(sheet.cell(0, "gases").ends_with("; HFC-32 2 kg x 771; SF6 1/3 kg x 3"));
}

TEST_CASE("totals, categories, gases and groups stand in one table") {
    SmallOffice office;
    office.result.groups = groups_of(office.result.lines, "site");
    std::string text = csv_totals({&office.result});
    for (const char* row : {
             "inventory,from,to,section,item,scope,basis,status,by,group,kg,kg_co2e,in_total_location,in_total_market,"
             "says",
             "2022.yaml,2022-01-01,2022-12-31,total,scope_2_market,2,market,,,,,800,,,",
             "2022.yaml,2022-01-01,2022-12-31,total,total_location,,location,,,,,3515.9,,,",
             "2022.yaml,2022-01-01,2022-12-31,category,mobile-combustion,1,,reported,,,,2527.3,2527.3,2527.3,",
             "2022.yaml,2022-01-01,2022-12-31,category,purchased-electricity,2,location,reported,,,,200,200,0,",
             "2022.yaml,2022-01-01,2022-12-31,category,franchises,3,,not-applicable,,,,,,,",
             "2022.yaml,2022-01-01,2022-12-31,category,outside-scopes,,,reported,,,,150,,,",
             "2022.yaml,2022-01-01,2022-12-31,gas,N2O,1,,,,,0.1,27.3,,,",
             "2022.yaml,2022-01-01,2022-12-31,gas,CO2e,2,market,,,,,800,,,",
             "2022.yaml,2022-01-01,2022-12-31,group,scope_1,1,,,site,Uppsala,,2527.3,,,",
         })
        CHECK_MESSAGE(("\r\n" + text).find("\r\n" + std::string(row) + "\r\n") != std::string::npos, row);
}

TEST_CASE("what stands beside the totals has its rows, and counts in no total") {
    SmallOffice office;
    office.result.not_calculated.clear();
    office.result.not_calculated.push_back({&office.inventory.activities.front(), Category::fuel_and_energy,
                                            Stage::losses, "electricity-losses", "5 MWh"});
    office.result.set_aside.push_back({&office.inventory.activities.front(), "superseded", "laptops", "", Number(12)});
    office.inventory.memo.push_back({"forest", "offset", Number(1000), "1 t CO2e", "registry, row 5", "of 2022", {}});
    CsvSheet sheet = totals(office);
    std::size_t missing = sheet.row("section", "not-calculated");
    CHECK(sheet.cell(missing, "status") == "losses");
    CHECK(sheet.cell(missing, "group") == "fuel-and-energy");
    CHECK(sheet.cell(missing, "says") == "electricity-losses: 5 MWh");
    CHECK(sheet.cell(missing, "kg_co2e").empty());
    std::size_t aside = sheet.row("section", "set-aside");
    CHECK(sheet.cell(aside, "kg_co2e") == "12");
    CHECK(sheet.cell(aside, "says") == "superseded by laptops");
    std::size_t memo = sheet.row("section", "memo");
    CHECK(sheet.cell(memo, "item") == "forest");
    CHECK(sheet.cell(memo, "status") == "offset");
    CHECK(sheet.cell(memo, "kg_co2e") == "1000");
    CHECK(sheet.cell(memo, "says") == "registry, row 5; of 2022");
    for (std::size_t row : {missing, aside, memo}) CHECK(sheet.cell(row, "in_total_market").empty());
}

TEST_CASE("--lines chooses the table; several inventories stand below one header") {
    SmallOffice office;
    ReportOptions options;
    CHECK(csv_report({&office.result}, options) == csv_totals({&office.result}));
    options.lines = true;
    CHECK(csv_report({&office.result}, options) == csv_lines({&office.result}));
    for (auto* write : {csv_totals, csv_lines}) {
        std::string one = write({&office.result});
        CHECK(write({&office.result, &office.result}) == one + one.substr(one.find("\r\n") + 2));
    }
}

TEST_CASE("hostile names are kept still") {
    SmallOffice office;
    office.inventory.activities[0].id = "=cmd|' /C calc'!A0";
    office.inventory.activities[0].site = " @SUM(1)";
    office.inventory.activities[0].evidence = "-2,\";=1";
    office.source.path = "+1.yaml";
    CsvSheet sheet = lines(office);
    CHECK(sheet.cell(0, "activity") == "'=cmd|' /C calc'!A0");
    CHECK(sheet.cell(0, "site") == "' @SUM(1)");
    CHECK(sheet.cell(0, "evidence") == "'-2,\";'=1");
    CHECK(sheet.cell(0, "inventory") == "'+1.yaml");
    CHECK(sheet.cell(0, "where") == "'+1.yaml:21:15");
}
