#include "import/aib_mixes.h"
#include "import/import_report.h"
#include "import/iso_3166.h"
#include "import/owid_grid.h"
#include "import_support.h"

namespace {

const std::string owid = "Entity,Code,Year,Carbon intensity of electricity - gCO2/kWh\r\n";
const std::string aib = "country,name,mix,data_year,gCO2_per_kWh,note\n";

ghg::ImportResult run_owid(const std::string& rows, const std::string& edition) {
    return run_import_of(ghg::import_owid_grid, rows, edition);
}

std::string owid_problem(const std::string& csv) {
    return import_problem(ghg::import_owid_grid, csv, "ember/2000-2024");
}
std::string aib_problem(const std::string& csv) {
    return import_problem(ghg::import_aib_mixes, csv, "my-aib/2016-2022");
}

}  // namespace

TEST_CASE("each year of grid figures becomes an edition of its own, closed at both ends") {
    ghg::ImportResult result =
        run_owid(owid + "Sweden,SWE,2021,40.5\nSweden,SWE,2022,41.028603\nNorway,NOR,2022,29.6\n", "ember/2021-2022");
    REQUIRE(result.files.size() == 2);
    CHECK(result.files[0].path == "ember/2021/electricity.yaml");
    CHECK(result.files[1].path == "ember/2022/electricity.yaml");
    CHECK(result.files[1].text.find("edition: ember/2022\napplies: {from: 2022, to: 2022}\ngwp: not-stated\n") !=
          std::string::npos);
    CHECK(factor_in(result.files[1].text, "electricity.life-cycle.SE") ==
          "  - id: electricity.life-cycle.SE\n"
          "    match: {region: SE, basis: location}\n"
          "    per: kWh\n"
          "    stage: life-cycle\n"
          "    emits: {CO2e: 41.028603 g}\n"
          "    cite: \"row Entity Sweden, Year 2022, column \\\"Carbon intensity of electricity - gCO2/kWh\\\"\"\n");
    CHECK(result.rows_used == 3);
}

TEST_CASE("an edition of one year takes that year and excludes the others by name") {
    ghg::ImportResult result = run_owid(owid + "Sweden,SWE,2021,40.5\nSweden,SWE,2022,41\n", "ember/2022");
    CHECK(result.files.size() == 1);
    REQUIRE(result.excluded.size() == 1);
    CHECK(result.excluded[0].row == "Sweden, 2021");
    CHECK(result.excluded[0].reason == "of another year than 2022");
    CHECK(import_problem(ghg::import_owid_grid, owid + "Sweden,SWE,2022,41\n", "ember/latest")
              .starts_with("0: each year becomes"));
    CHECK(import_problem(ghg::import_owid_grid, owid + "Sweden,SWE,2022,41\n", "ember/2023") ==
          "0: no row has a figure that is read for ember/2023");
    CHECK(import_problem(ghg::import_owid_grid, owid + "Sweden,SWE,2022,41\n", "ember/2024-2022")
              .starts_with("0: each year"));
}

TEST_CASE("groups of countries and unknown codes are excluded by name, Kosovo is XK") {
    ghg::ImportResult result =
        run_owid(owid + "EU (Ember),,2022,1\nWorld,OWID_WRL,2022,1\nKosovo,OWID_KOS,2022,900.5\nNowhere,XQZ,2022,1\n",
                 "ember/2022");
    CHECK(result.rows_in == 4);
    CHECK(result.rows_used == 1);
    CHECK(result.files.at(0).text.find("region: XK") != std::string::npos);
    REQUIRE(result.excluded.size() == 3);
    CHECK(result.excluded[0].reason == "a group of countries, which has no code of ISO 3166: EU (Ember)");
    CHECK(result.excluded[1].reason == "a group of countries, which has no code of ISO 3166: World");
    CHECK(result.excluded[2].reason == "`XQZ` is no code of ISO 3166");
    ghg::ImportRequest request{"f", "", "ember/2022", "abc", "2026-11-21", ""};
    CHECK(ghg::import_report(*ghg::find_import_format("owid-grid"), request, result)
              .find("of ISO 3166: World, row 3\n") != std::string::npos);
}

TEST_CASE("codes of three letters become those of two") {
    CHECK(ghg::alpha_2("SWE") == "SE");
    CHECK(ghg::alpha_2("ABW") == "AW");
    CHECK(ghg::alpha_2("ZWE") == "ZW");
    for (const char* none : {"", "SE", "XQZ", "swe", "OWID_WRL", "WAW", "SES"}) CHECK(ghg::alpha_2(none).empty());
}

TEST_CASE("a blank grid figure is excluded, an explicit zero is kept and told") {
    ghg::ImportResult result = run_owid(owid + "Sweden,SWE,2022,\nBurundi,BDI,2022,0\n", "ember/2022");
    CHECK(result.excluded.at(0).reason == "no figure: the cell is blank");
    CHECK(result.files.at(0).text.find("emits: {CO2e: 0 g}") != std::string::npos);
    CHECK(result.files.at(0).text.find("note: \"printed as 0\"") != std::string::npos);
    CHECK(result.notes.back() == "row 3: Burundi, 2022 is printed as 0");
}

TEST_CASE("the header of the intensity varies, its mass may not") {
    auto with = [](const std::string& header) {
        return owid_problem("Entity,Code,Year," + header + "\nSweden,SWE,2022,41\n");
    };
    CHECK(with("Carbon intensity of electricity - gCO2/kWh") == "none");
    CHECK(with("Carbon intensity of electricity (gCO2e/kWh)") == "none");
    CHECK(with("Lifecycle carbon intensity of electricity") == "none");
    CHECK(with("Carbon intensity of electricity - kgCO2/kWh").ends_with("is not in g per kWh"));
    CHECK(with("Carbon intensity of electricity - kg/MWh").ends_with("is not in g per kWh"));
    CHECK(with("Share of coal") == "1: no column `Carbon intensity of electricity`");
}

TEST_CASE("two figures of one country and year are a problem that shows both") {
    CHECK(owid_problem(owid + "Sweden,SWE,2022,41\nSwedish Kingdom,SWE,2022,42\n") ==
          "3: SE has two figures for 2022: 41 on row 2 and 42 on row 3");
    CHECK(owid_problem(owid + "Sweden,SWE,22,41\n") == "2: `22` is not a year");
    CHECK(owid_problem(owid + "Sweden,SWE,2022,x\n") == "2: `x` is not a number");
    CHECK(owid_problem(owid + "Swe\u202eden,SWE,2022,1\n") == "2: a name holds a character that cannot be seen");
}

TEST_CASE("a production mix is the location's factor and a residual mix the market's") {
    ghg::ImportResult result =
        run_import_of(ghg::import_aib_mixes,
                      aib + "SE,Sweden,production_mix,2022,6.62,\nSE,Sweden,residual_mix,2022,38.95,\n", "my-aib/2022");
    std::string text = result.files.at(0).text;
    CHECK(factor_in(text, "electricity.production.SE").find("match: {region: SE, basis: location}") !=
          std::string::npos);
    CHECK(factor_in(text, "electricity.residual.SE") ==
          "  - id: electricity.residual.SE\n"
          "    match: {region: SE, instrument: residual, basis: market}\n"
          "    per: kWh\n"
          "    stage: generation\n"
          "    emits: {CO2: 38.95 g}\n"
          "    cite: \"residual mix, row Sweden, column 2022\"\n");
    CHECK(text.find("published: 2023\n") != std::string::npos);
}

TEST_CASE("a residual mix of 0 is none, and a production mix of 0 a figure that is told") {
    ghg::ImportResult result =
        run_import_of(ghg::import_aib_mixes,
                      aib +
                          "LU,Luxembourg,residual_mix,2020,0,\nIS,Iceland,production_mix,2020,0,\n"
                          "AT,Austria,residual_mix,2020,,See note below\n",
                      "my-aib/2020");
    CHECK(result.rows_in == 3);
    CHECK(result.rows_used == 1);
    REQUIRE(result.excluded.size() == 2);
    CHECK(result.excluded[0].reason == "a residual mix of 0: none is left or defined, which is not a clean one");
    CHECK(result.excluded[1].reason == "no figure: the cell is blank, See note below");
    CHECK(result.files.at(0).text.find("LU") == std::string::npos);
    CHECK(result.notes.back() == "row 3: Iceland, production mix 2020 is printed as 0");
}

TEST_CASE("mixes that cannot be read are problems") {
    CHECK(aib_problem(aib + "Sweden,Sweden,residual_mix,2022,1,\n") == "2: `Sweden` is not an ISO 3166 country code");
    CHECK(aib_problem(aib + "SE,Sweden,supply_mix,2022,1,\n") == "2: the mix `supply_mix` is not known");
    CHECK(aib_problem(aib + "SE,Sweden,residual_mix,22,1,\n") == "2: `22` is not a year");
    CHECK(aib_problem(aib + "SE,Sweden,residual_mix,2022,1,\nSE,Sverige,residual_mix,2022,2,\n") ==
          "3: SE has two figures for 2022: 1 on row 2 and 2 on row 3");
}

TEST_CASE("the real grid chart: every row is a country's or a group's") {
    std::string bytes = reference_file("owid_carbon_intensity_electricity.csv");
    if (bytes.empty()) return;
    ghg::ImportResult result = run_owid(bytes, "ember/2000-2024");
    CHECK(result.problems.empty());
    CHECK(result.files.size() == 25);
    CHECK(result.rows_in == 5737);
    CHECK(result.rows_used == 5149);
    CHECK(result.excluded.size() == 588);
    for (const ghg::Exclusion& row : result.excluded) CHECK(row.reason.starts_with("a group of countries"));
}

TEST_CASE("the real European mixes: none for Austria, Luxembourg 2020 and Switzerland 2022") {
    std::string bytes = reference_file("DERIVED_aib_mixes_2016-2022.csv");
    if (bytes.empty()) return;
    ghg::ImportResult result = run_import_of(ghg::import_aib_mixes, bytes, "my-aib/2016-2022");
    CHECK(result.problems.empty());
    CHECK(result.files.size() == 7);
    CHECK(result.rows_in == 388);
    CHECK(result.rows_used == 381);
    std::string names;
    for (const ghg::Exclusion& row : result.excluded) names += row.row + "; ";
    CHECK(names ==
          "Austria, residual mix 2018; Austria, residual mix 2019; Austria, residual mix 2020; Austria, residual "
          "mix 2021; Austria, residual mix 2022; Switzerland, residual mix 2022; Luxembourg, residual mix 2020; ");
}
