#include "import/import_formats.h"
#include "import/import_report.h"
#include "import_uk_support.h"

#include <doctest/doctest.h>
#include <cstdlib>

using namespace uk;

TEST_CASE("the formats can be found by name") {
    REQUIRE(ghg::find_import_format("uk-flat-file") != nullptr);
    CHECK(ghg::find_import_format("airports")->name == "airports");
    CHECK(ghg::find_import_format("xls") == nullptr);
}

TEST_CASE("four gas rows become one factor, figures as printed, with its rows cited") {
    std::string text = file(run_import(header + diesel), "desnz/2022/fuels.yaml");
    CHECK(text ==
          "table: fuels\n"
          "edition: desnz/2022\n"
          "territory: GB\n"
          "applies: {from: 2022, to: 2022}\n"
          "gwp: ipcc/ar4-100\n"
          "source:\n"
          "  title: \"UK Government GHG Conversion Factors for Company Reporting 2022, flat file\"\n"
          "  publisher: \"Department for Business, Energy and Industrial Strategy\"\n"
          "  url: \"https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2022\"\n"
          "  published: 2022\n"
          "  retrieved: 2026-11-21\n"
          "  licence: OGL-UK-3.0\n"
          "  sha256: abc\n"
          "note: \"the file has no rows of biogenic CO2: none is in these figures\"\n"
          "factors:\n"
          "  - id: fuels.diesel.ttw.L\n"
          "    match: {fuel: diesel}\n"
          "    per: L\n"
          "    stage: ttw\n"
          "    emits: {CO2: 2.52058 kg, CH4: 0.00026 kg CO2e, N2O: 0.03700 kg CO2e}\n"
          "    printed_total: 2.55784 kg CO2e\n"
          "    biogenic: not-stated\n"
          "    cite: \"Fuels / Liquid fuels / Diesel (average biofuel blend) / litres, rows 2 to 5\"\n");
}

TEST_CASE("renamed headers, an ID column, a byte order mark and a title above the header read the same") {
    std::string renamed =
        "\xEF\xBB\xBFUK "
        "factors\nID,Scope,Level_1,Level_2,Level_3,Level_4,Description,UOM,GHG_Unit,GHG_Conversion_Factor_2022\n";
    ghg::ImportResult result = run_import(
        renamed + "1_2_3,Scope 3,WTT- fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,0.60986\n");
    CHECK(factor(file(result, "desnz/2022/fuels.yaml"), "fuels.diesel.wtt.L") ==
          "  - id: fuels.diesel.wtt.L\n"
          "    match: {fuel: diesel}\n"
          "    per: L\n"
          "    stage: wtt\n"
          "    emits: {CO2e: 0.60986 kg}\n"
          "    cite: \"WTT- fuels / Liquid fuels / Diesel (average biofuel blend) / litres, row 3\"\n");
}

TEST_CASE("the header's year must be the edition's, and one whose GWP set is known") {
    CHECK(problem(header + diesel, "desnz/2023") ==
          "0: the header says 2022, the edition desnz/2023: name it PUBLISHER/2022");
    std::string later = header;
    later.replace(later.find("2022"), 4, "2031");
    CHECK(problem(later, "desnz/2031") == "0: no GWP set is known for 2031: add the year to the list in uk_tables.cpp");
}

TEST_CASE("a column that is not known is refused, for it may tell rows apart") {
    CHECK(problem(
              "Scope,Level 1,Level 2,Level 3,Level 4,Level 5,Column Text,UOM,GHG/Unit,GHG Conversion Factor 2022\n") ==
          "1: a column `Level 5` that is not known: it may tell rows apart");
    CHECK(problem("Scope,Level 1\n") ==
          "1: 2 of the 9 columns needed: scope, four levels, column text, unit, gas, figure");
    CHECK(problem("a,b\n") == "0: no header: no row has cells `Scope` and `Level 1`");
    CHECK(problem(header + "x,y\n") == "2: 2 fields where the header has 9");
}

TEST_CASE("cells without a figure are excluded, never zero") {
    std::string row = "Scope 3,Hotel stay,Hotel stay,Italy,,,Room per night,kg CO2e,";
    CHECK(reason(row) == "no figure: the cell is blank");
    CHECK(reason(row + "< 1") == "no figure: the cell says `< 1`");
    CHECK(reason(row + "n/a") == "no figure: the cell says `n/a`");
    CHECK(reason(row + "14.30000") == "used");
    CHECK(reason(",END,,,,,,,") == "end mark");
    CHECK(reason(",,,,,,,,") == "empty row");
    CHECK(problem(header + row + "\"14,3\"\n") == "2: `14,3` is not a number");
}

TEST_CASE("an explicit zero is kept and says so") {
    std::string csv = header + "Scope 3,WTT- bioenergy,WTT- biogas,Landfill gas,,,tonnes,kg CO2e,0.00000\n";
    std::string text = factor(file(run_import(csv), "desnz/2022/fuels.yaml"), "fuels.landfill-gas.wtt.t");
    CHECK(text.find("emits: {CO2e: 0.00000 kg}\n") != std::string::npos);
    CHECK(text.find("note: \"CO2e is printed as 0.00000\"\n") != std::string::npos);
}

TEST_CASE("a figure below zero, a hidden character and a file without figures are problems") {
    const std::string rest = diesel.substr(diesel.find('\n') + 1);
    CHECK(problem(header + "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,-2.55784\n" +
                  rest) == "2: `-2.55784` is below zero");
    CHECK(problem(header + "Scope 1,Fuels,Liquid fuels,Die\u200bsel,,,litres,kg CO2e,2.55784\n") ==
          "2: a label holds a character that cannot be seen");
    CHECK(problem(header + "Scope 1,Fuels,Liquid fuels,,,,litres,kg CO2e,2.55784\n") == "2: no label says the fuel");
    CHECK(problem(header) == "0: no row below the header has a figure that is read");
}

TEST_CASE("two rows with one key are a problem that names both lines") {
    CHECK(
        problem(header + diesel + "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,2.6\n") ==
        "6: two rows with one key, fuels.diesel.ttw.L: 2.55784 in row 2 and 2.6 in row 6");
}

TEST_CASE("a factor with some of the three gases only is a problem") {
    CHECK(problem(header + diesel.substr(0, diesel.find("kg CO2e of N2O") - 1).substr(0, diesel.rfind("Scope 1"))) ==
          "2: fuels.diesel.ttw.L has a figure for some gases, not for N2O");
}

TEST_CASE("gases that do not add up to their total beyond the printed rounding are noted") {
    ghg::ImportResult result = run_import(header + diesel);
    CHECK(result.notes == std::vector<std::string>{"read as CSV in UTF-8", "desnz/2022/fuels.yaml: 1 from 4 rows"});
    std::string off = header + diesel;
    off.replace(off.find("2.55784"), 7, "2.55787");
    result = run_import(off);
    REQUIRE(result.notes.size() == 3);
    CHECK(result.notes[2] == "fuels.diesel.ttw.L: the gases add up to 2.55784, the printed total is 2.55787 (row 2)");
}

TEST_CASE("the report groups exclusions by reason, rare ones row by row, unread topics by their stretch of lines") {
    std::string csv = header + diesel +
                      "Scope 3,Overseas electricity,Electricity: Italy,,,,kWh,kg CO2e,0.3\n"
                      "Scope 3,Overseas electricity,Electricity: Spain,,,,kWh,kg CO2e,0.3\n"
                      "Scope 3,Hotel stay,Hotel stay,Austria,,,Room per night,kg CO2e,\n";
    ghg::ImportRequest request{"flat.csv", csv, "desnz/2022", "abc", "2026-11-21", ""};
    CHECK(ghg::import_report(*ghg::find_import_format("uk-flat-file"), request, ghg::import_uk_flat_file(request)) ==
          "Import of flat.csv as uk-flat-file, edition desnz/2022\n"
          "sha256 abc\n"
          "\n"
          "      7  rows in, header not counted\n"
          "      4  used, each named by one factor or ratio\n"
          "      3  excluded\n"
          "\n"
          "Files\n"
          "  desnz/2022/fuels.yaml\n"
          "\n"
          "Notes\n"
          "  read as CSV in UTF-8\n"
          "  desnz/2022/fuels.yaml: 1 from 4 rows\n"
          "\n"
          "Excluded, by reason\n"
          "      2  topic not read yet: Overseas electricity, rows 6 to 7\n"
          "      1  no figure: the cell is blank\n"
          "           row 8: Hotel stay / Hotel stay / Austria / Room per night / kg CO2e\n");
}

TEST_CASE("a reason of many stretches of lines names them all below it") {
    std::string csv = header + diesel;
    for (int i = 0; i < 150; ++i)
        csv += "Scope 3,Hotel stay,Hotel stay,Austria,,,Room per night,kg CO2e,\n,END,,,,,,,\n";
    ghg::ImportRequest request{"flat.csv", csv, "desnz/2022", "abc", "2026-11-21", ""};
    std::string text =
        ghg::import_report(*ghg::find_import_format("uk-flat-file"), request, ghg::import_uk_flat_file(request));
    CHECK(holds(text,
                "    150  no figure: the cell is blank\n"
                "           rows 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48, "
                "50, 52,\n"
                "           54, 56, "));
    CHECK(holds(text, " 302,\n           304\n    150  end mark\n"));
}

TEST_CASE("the real 2022 flat file: every row is used or excluded, and known figures are there") {
    const char* shared = std::getenv("GHG_SHARED");
    std::string bytes =
        read_whole(std::string(shared == nullptr ? "../shared" : shared) + "/reference/data/desnz_2022_flat.csv");
    if (bytes.empty()) {
        MESSAGE("skipped: no desnz_2022_flat.csv");
        return;
    }
    ghg::ImportResult result = run_import(bytes);
    CHECK(result.problems.empty());
    CHECK(result.rows_in == 8039);
    CHECK(result.rows_used == 2962);
    CHECK(result.rows_shared == 53);
    for (const ghg::Exclusion& exclusion : result.excluded)
        CHECK_FALSE(exclusion.reason.starts_with("topic not read yet"));
    CHECK(result.files.size() == 25);
    CHECK(file(result, "desnz/2022/fuels.yaml")
              .find("{CO2: 2.14805 kg, CH4: 0.00720 kg CO2e, N2O: 0.00660 kg CO2e, CO2-biogenic: 0.08293 kg}") !=
          std::string::npos);
    CHECK(factor(file(result, "desnz/2022/hotel.yaml"), "hotel.IT").find("14.30000 kg") != std::string::npos);
    CHECK(run_import(bytes).files.front().text == result.files.front().text);
}
