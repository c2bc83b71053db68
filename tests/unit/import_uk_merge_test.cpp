#include "import/import_report.h"
#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

namespace {

const std::string labels = "Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,";
const std::string split = labels + "GHG Conversion Factor 2025\n";
const std::string totals = labels + "value\n";
const std::string van = "Vans,Average (up to 3.5 tonnes),,Diesel,km";
const std::string managed = "Scope 3,Managed assets- vehicles,Managed v" + van.substr(1);
const std::string own = "Scope 1,Delivery vehicles," + van + ",kg CO2e,0.4\n";

ghg::ImportRequest request(const std::string& first, const std::string& second) {
    return {"split.csv", first, "desnz/2025", "abc", "2026-11-21", "", ghg::ImportSource{"totals.csv", second, "def"}};
}

ghg::ImportResult run(const std::string& first, const std::string& second) {
    ghg::ImportResult result = ghg::import_uk_flat_file(request(first, second));
    if (!result.problems.empty()) return result;
    CHECK(result.rows_in == result.rows_used + result.excluded.size());
    REQUIRE(result.second);
    CHECK(result.second->rows_in == result.second->rows_used + result.second->excluded.size());
    return result;
}

std::string says(const std::string& first, const std::string& second) {
    ghg::ImportResult result = run(first, second);
    return result.problems.empty() ? "none" : std::to_string(result.problems[0].line) + ": " + result.problems[0].says;
}

}  // namespace

TEST_CASE("what both files print stands once, and is excluded by name from the second") {
    std::string water = "Scope 3,Water supply,Water supply,Water supply,,,cubic metres,kg CO2e,";
    ghg::ImportResult result = run(split + water + "0.1910\n", totals + water + "0.191\n");
    CHECK(result.rows_used == 1);
    CHECK(result.second->rows_used == 0);
    CHECK(result.second->excluded.at(0).reason == "split.csv has this row too, with the same figure");
    CHECK(file(result, "desnz/2025/water-supply-2.yaml").empty());
    CHECK(says(split + water + "0.1910\n", totals + water + "0.192\n") ==
          "0: totals.csv row 2: it says 0.192, and row 2 of split.csv 0.1910");
}

TEST_CASE("rows are the same by their ids where both files have them, though a label was renamed") {
    std::string waste = "7,Scope 3,Waste disposal,Paper,Board,,";
    ghg::ImportResult result = run("ID," + split + waste + "Incineration with Energy Recovery,tonnes,kg CO2e,4.6\n",
                                   "ID," + totals + waste + "Combustion,tonnes,kg CO2e,4.6\n");
    CHECK(result.second->excluded.size() == 1);
    CHECK(says("ID," + split + waste + "Landfill,tonnes,kg CO2e,4.6\n",
               "ID," + totals + waste + "Landfill,kg,kg CO2e,4.6\n") ==
          "0: totals.csv row 2: it says `kg`, and row 2 of split.csv `tonnes`");
}

TEST_CASE("a topic of both files has a table for each, and a cited row of the other file names it") {
    std::string wtt = "Scope 3,WTT- fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,0.6\n";
    std::string outside =
        "Outside of Scopes,Outside of scopes,Biofuel,Diesel (average biofuel blend),,,litres,kg CO2e of CO2,0.14\n";
    std::string fuel = "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,2.5\n";
    ghg::ImportResult result = run(split + wtt + outside, totals + fuel);
    std::string first = file(result, "desnz/2025/fuels.yaml");
    CHECK(holds(first, "sha256: abc\n"));
    CHECK(holds(first, "fuels.diesel.wtt.L"));
    CHECK_FALSE(holds(first, "note:"));
    std::string second = file(result, "desnz/2025/fuels-2.yaml");
    CHECK(holds(second, "table: fuels\n"));
    CHECK(holds(second, "sha256: def\n"));
    CHECK(holds(second, "note: \"the file has totals in kg CO2e only, no single gases; split.csv has sha256 abc\"\n"));
    CHECK(holds(second, "emits: {CO2e: 2.5 kg, CO2-biogenic: 0.14 kg}\n"));
    CHECK(
        holds(second, "row 3 of split.csv; Fuels / Liquid fuels / Diesel (average biofuel blend) / litres, row 2\"\n"));
}

TEST_CASE("a total of the second file takes its gases from rows of the first that repeat it") {
    ghg::ImportResult result = run(split + gases(managed), totals + own);
    CHECK(factor(file(result, "desnz/2025/vehicles.yaml"), "vehicles.van-average.diesel.ttw") ==
          "  - id: vehicles.van-average.diesel.ttw\n"
          "    match: {vehicle: van-average, fuel: diesel}\n"
          "    per: km\n"
          "    stage: ttw\n"
          "    emits: {CO2: 0.2 kg, CH4: 0.1 kg CO2e, N2O: 0.1 kg CO2e}\n"
          "    printed_total: 0.4 kg CO2e\n"
          "    cite: \"Delivery vehicles / Vans / Average (up to 3.5 tonnes) / Diesel / km, row 2; Managed assets- "
          "vehicles / Managed vans / Average (up to 3.5 tonnes) / Diesel / km, rows 3 to 5 of split.csv\"\n");
    CHECK(result.rows_used == 3);
    CHECK(result.second->rows_used == 1);
    CHECK(
        says(split + gases(managed, "0.5"), totals + own) ==
        "2: it should repeat the figure of vehicles.van-average.diesel.ttw, 0.4 in row 2 of totals.csv, and says 0.5");
}

TEST_CASE("a problem of the second file names it") {
    CHECK(says(split + gases(managed), "a,b\n") == "0: totals.csv: no header: no row has cells `Scope` and `Level 1`");
    CHECK(says(split + gases(managed), totals + "x\n") == "0: totals.csv line 2: 1 fields where the header has 9");
    CHECK(says(split + gases(managed), totals + own + own) ==
          "0: totals.csv row 3: two rows with one key, vehicles.van-average.diesel.ttw: 0.4 in row 2 of totals.csv and "
          "0.4 in row 3 of totals.csv");
}

TEST_CASE("biogenic CO2 per kWh that is rounded too much to be net or gross is left out") {
    std::string outside =
        "Outside of Scopes,Outside of scopes,Forecourt fuels containing biofuel,Petrol (average biofuel blend),,,";
    std::string fuel = "Scope 1,Fuels,Liquid fuels,Petrol (average biofuel blend),,,";
    ghg::ImportResult result =
        run(split + outside + "kWh,kg CO2e of CO2,0.01\n" + outside + "tonnes,kg CO2e of CO2,177.88\n",
            totals + fuel + "tonnes,kg CO2e,2772.97935\n" + fuel + "kWh (Net CV),kg CO2e,0.23181\n");
    REQUIRE(result.excluded.size() == 1);
    CHECK(result.excluded[0].reason == "fuel energy printed too coarsely to show whether it is net or gross");
    CHECK(holds(factor(file(result, "desnz/2025/fuels.yaml"), "fuels.petrol.ttw.kWh-net"),
                "note: \"the biogenic CO2 of this fuel is not printed per kWh-net, only per other units\"\n"));
}

TEST_CASE("the report gives each file its account") {
    std::string first = split + gases(managed);
    std::string second = totals + own + ",END,,,,,,,\n";
    ghg::ImportRequest asked = request(first, second);
    std::string text =
        ghg::import_report(*ghg::find_import_format("uk-flat-file"), asked, ghg::import_uk_flat_file(asked));
    CHECK(holds(text, "      4  rows in, header not counted\n      3  used"));
    CHECK(
        holds(text,
              "\nSecond file, totals.csv\nsha256 def\n\n      2  rows in\n      1  used\n      1  excluded\n\nExcluded "
              "of totals.csv, by reason\n      1  end mark\n"));
}
