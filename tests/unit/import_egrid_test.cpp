#include "import/us/egrid_json.h"
#include "import_support.h"

namespace {

std::string entry(const std::string& code, const std::string& components) {
    return "{\"id\": \"egrid-2023/subregion/" + code + "/mwh\", \"activity\": \"Grid (" + code +
           ")\", \"unit\": \"MegawattHour\", \"components\": {" + components +
           "}, \"sourceReference\": \"sheet SRL23, " + code + "\"}";
}

const std::string rates = "\"CarbonDioxide\": 194.3512704, \"MethaneFossil\": 0.01134, \"NitrousOxide\": 0.00136080";

std::string file(const std::string& entries) {
    return "{\"id\": \"egrid-2023\", \"source\": {\"publicationYear\": 2025}, \"factors\": [" + entries + "]}";
}

std::string problem(const std::string& json, const std::string& edition = "egrid/2023") {
    return import_problem(ghg::import_egrid_json, json, edition);
}

}  // namespace

TEST_CASE("a subregion becomes a factor per MWh with the digits of the file") {
    ghg::ImportResult result = run_import_of(ghg::import_egrid_json, file(entry("camx", rates)), "egrid/2023");
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].path == "egrid/2023/electricity.yaml");
    CHECK(result.files[0].text.find("territory: US\napplies: {from: 2023, to: 2023}\nsource:\n") != std::string::npos);
    CHECK(result.files[0].text.find("  published: 2025\n") != std::string::npos);
    CHECK(factor_in(result.files[0].text, "electricity.grid.US-CAMX") ==
          "  - id: electricity.grid.US-CAMX\n"
          "    match: {region: US-CAMX, basis: location}\n"
          "    per: MWh\n"
          "    stage: generation\n"
          "    emits: {CO2: 194.3512704 kg, CH4-fossil: 0.01134 kg, N2O: 0.00136080 kg}\n"
          "    cite: \"sheet SRL23, camx; Grid (camx)\"\n");
    CHECK(result.rows_in == 1);
    CHECK(result.rows_used == 1);
}

TEST_CASE("methane without an origin stays without one, and a zero is told") {
    ghg::ImportResult result =
        run_import_of(ghg::import_egrid_json,
                      file(entry("camx", "\"CarbonDioxide\": 0, \"Methane\": 2, \"NitrousOxide\": 1")), "egrid/2023");
    CHECK(result.files.at(0).text.find("emits: {CO2: 0 kg, CH4: 2 kg, N2O: 1 kg}") != std::string::npos);
    CHECK(result.files.at(0).text.find("note: \"CO2 is printed as 0\"") != std::string::npos);
    CHECK(result.notes.back() == "CAMX: CarbonDioxide is printed as 0");
}

TEST_CASE("a subregion that cannot be read is a problem") {
    CHECK(problem(file(entry("camx", rates) + "," + entry("camx", rates))) ==
          "0: subregion CAMX twice: entry 1 with 194.3512704 kg of CO2 and entry 2 with 194.3512704");
    std::string begin = "0: entry 1 `egrid-2023/subregion/camx/mwh`: ";
    CHECK(problem(file(entry("camx", "\"CarbonDioxide\": 1"))) ==
          begin + "CO2, one figure of methane and N2O must be there, each once");
    CHECK(problem(file(entry("camx", rates + ", \"Methane\": 1"))) ==
          begin + "CO2, one figure of methane and N2O must be there, each once");
    CHECK(problem(file(entry("camx", "\"Ozone\": 1"))) == begin + "the gas `Ozone` is not known");
    CHECK(problem(file(entry("camx", "\"CarbonDioxide\": null"))) == begin + "CarbonDioxide: the cell is blank");
    CHECK(problem(file(entry("camx", "\"CarbonDioxide\": -1"))) == begin + "CarbonDioxide: `-1` is below zero");
    CHECK(
        problem(file(entry("california", rates))).ends_with("the id is not that of a subregion of the edition's year"));
    CHECK(problem(file("")) == "0: the file has no `factors`");
    CHECK(problem(file(entry("camx", rates)), "egrid/2022").starts_with("0: the file's id is `egrid-2023`"));
    CHECK(problem("{\"id\": \"eurostat-2023\"}") ==
          "0: this is no file of eGRID: its id is `eurostat-2023`, not `egrid-YEAR`");
    CHECK(problem("{\"id\": ") == "1: this is not JSON");
}

TEST_CASE("no entry of eGRID's list is passed over") {
    std::string no_id = "0: entry 1 ``: the id is not that of a subregion of the edition's year";
    CHECK(problem(file("{}, " + entry("camx", rates))) == no_id);
    CHECK(problem(file("\"x\", " + entry("camx", rates))) == no_id);
}

TEST_CASE("the real eGRID file: 27 subregions") {
    std::string bytes = reference_file("agirgol_egrid-2023.json");
    if (bytes.empty()) return;
    ghg::ImportResult result = run_import_of(ghg::import_egrid_json, bytes, "egrid/2023");
    CHECK(result.problems.empty());
    CHECK(result.rows_in == 27);
    CHECK(result.rows_used == 27);
}
