#include "import/gwp_table.h"
#include "import_support.h"

namespace {

const std::string header = "# Global warming potentials,,\n# \"Sources,,\nSpecies,AR5GWP100,AR6GWP100,AR6GTP100\n";

ghg::ImportResult run(const std::string& rows) {
    return run_import_of(ghg::import_gwp_table, header + rows, "openclimatedata/2023");
}
std::string problem(const std::string& csv) {
    return import_problem(ghg::import_gwp_table, csv, "openclimatedata/2023");
}

}  // namespace

TEST_CASE("each column of GWPs becomes a set, and a blank cell is left out of it") {
    ghg::ImportResult result = run("CH4,28,27.9,5.38\nHFC134a,1300,,306\n");
    REQUIRE(result.files.size() == 2);
    CHECK(result.files[0].path == "openclimatedata/2023/ar5-100.yaml");
    CHECK(result.files[1].text ==
          "gwp_set: openclimatedata/ar6-100\n"
          "means: \"Sixth Assessment Report, 100 years\"\n"
          "source:\n"
          "  title: \"Global warming potentials of greenhouse gases, column AR6GWP100\"\n"
          "  publisher: \"openclimatedata, after the IPCC\"\n"
          "  url: \"https://github.com/openclimatedata/globalwarmingpotentials\"\n"
          "  published: 2023\n"
          "  retrieved: 2026-11-21\n"
          "  licence: CC0-1.0\n"
          "  sha256: abc\n"
          "values:\n"
          "  - {gas: \"CH4\", value: 27.9, cite: \"row CH4, column AR6GWP100\"}\n");
    CHECK(result.files[0].text.find("{gas: \"HFC-134a\", value: 1300, cite: \"row HFC134a, column AR5GWP100\"}") !=
          std::string::npos);
    CHECK(result.notes.front() == "values, blank cells left out: ar5-100 2 of 2 gases, ar6-100 1 of 2 gases");
    CHECK(result.notes.back() == "columns that are no GWP: AR6GTP100");
}

TEST_CASE("gases get our names") {
    std::string text = run("HFC4310mee,1,1,\ncC4F8,1,1,\nHCFC22,1,1,\nHalon1301,1,1,\nHFE7100,1,1,\n"
                           "HG10,1,1,\nCF4,1,1,\n(CF3)2CHOH,1,1,\n")
                           .files.at(0)
                           .text;
    for (const char* gas : {"HFC-43-10mee", "c-C4F8", "HCFC-22", "Halon-1301", "HFE-7100", "HG10", "CF4", "(CF3)2CHOH"})
        CHECK(text.find("{gas: \"" + std::string(gas) + "\",") != std::string::npos);
}

TEST_CASE("methane by origin is imported where it is printed, and told where it is not") {
    auto told = [](const std::string& rows) {
        for (const std::string& note : run(rows).notes)
            if (note.starts_with("methane has one row, CH4")) return true;
        return false;
    };
    CHECK(told("CH4,28,27.9,5.38\n"));
    std::string both = "CH4-fossil,30,29.8,\nCH4-non fossil,28,27.0,\n";
    CHECK(!told("CH4,28,27.9,5.38\n" + both));
    CHECK(!told("N2O,265,273,\n"));
    std::string text = run(both).files.at(1).text;
    CHECK(text.find("{gas: \"CH4-fossil\", value: 29.8, cite: \"row CH4-fossil, column AR6GWP100\"}") !=
          std::string::npos);
    CHECK(text.find("{gas: \"CH4-biogenic\", value: 27.0, cite: \"row CH4-non fossil, column AR6GWP100\"}") !=
          std::string::npos);
}

TEST_CASE("a species without a GWP is excluded by name, an explicit zero is told") {
    ghg::ImportResult result = run("CH4,28,27.9,5.38\nX1,,,3\nX2,0,,\n");
    CHECK(result.rows_in == 3);
    CHECK(result.rows_used == 2);
    REQUIRE(result.excluded.size() == 1);
    CHECK(result.excluded[0].row == "X1");
    CHECK(result.files.at(0).text.find(
              "{gas: \"X2\", value: 0, cite: \"row X2, column AR5GWP100\", note: \"printed as 0\"}") !=
          std::string::npos);
}

TEST_CASE("species that cannot be read are problems") {
    CHECK(problem(header + "CH4,28,27.9,\nCH4,28,27.9,\n") == "5: CH4 stands on row 4 and on row 5");
    CHECK(problem(header + "CH4,28,2x,\n") == "4: AR6GWP100: `2x` is not a number");
    CHECK(problem(header + ",28,2,\n") == "4: `` is not the name of a gas");
    CHECK(problem(header + "CO2e,28,2,\n") == "4: `CO2e` is not the name of a gas");
    CHECK(problem("Species,AR6GTP100\nCH4,5\n") == "0: no column of GWPs has a figure");
    CHECK(problem("Gas,AR6GWP100\nCH4,5\n") == "1: no column `Species`");
}

TEST_CASE("the real table of GWPs: ten sets, and every species is used") {
    std::string bytes = reference_file("gwp_openclimatedata.csv");
    if (bytes.empty()) return;
    ghg::ImportResult result = run_import_of(ghg::import_gwp_table, bytes, "openclimatedata/2023");
    CHECK(result.problems.empty());
    CHECK(result.files.size() == 10);
    CHECK(result.rows_in == 105);
    CHECK(result.rows_used == 105);
}
