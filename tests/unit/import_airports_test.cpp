#include "import/airports.h"
#include "import/import_report.h"

#include <doctest/doctest.h>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

const std::string header =
    "\"icao\",\"iata\",\"name\",\"city\",\"subd\",\"country\",\"elevation\",\"lat\",\"lon\",\"tz\",\"lid\"\n";
const std::string arlanda =
    "ESSA,ARN,Stockholm-Arlanda Airport,Stockholm,Stockholm,SE,137,59.6519,17.9186,Europe/Stockholm,\n";
const std::string umea = "ESNU,UME,\"Umea, Alvik\",Umea,Vasterbotten,SE,24,63.7918,20.2828,Europe/Stockholm,\n";
const std::string strip = "00AA,,Aero B Ranch,Leoti,Kansas,US,3435,38.704022,-101.473911,America/Chicago,00AA\n";

ghg::ImportResult run_import(const std::string& csv) {
    return ghg::import_airports({"airports.csv", csv, "airportsdata/2025", "abc", "2026-11-21", "2026-08-03"});
}

std::string problem(const std::string& csv) {
    ghg::ImportResult result = run_import(csv);
    CHECK(result.files.empty());
    return result.problems.empty() ? "none" : std::to_string(result.problems[0].line) + ": " + result.problems[0].says;
}

std::string read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("airports are written with a YAML head, sorted by IATA code, coordinates as printed") {
    ghg::ImportResult result = run_import(header + umea + arlanda);
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].path == "airportsdata/2025/airports.csv");
    CHECK(result.files[0].text ==
          "---\n"
          "airports: airportsdata/2025\n"
          "source:\n"
          "  title: \"airportsdata, airports.csv\"\n"
          "  publisher: Mike Borsetti\n"
          "  url: \"https://github.com/mborsetti/airportsdata\"\n"
          "  published: 2026-08-03\n"
          "  retrieved: 2026-11-21\n"
          "  licence: MIT\n"
          "  sha256: abc\n"
          "---\n"
          "iata,name,city,country,lat,lon\n"
          "ARN,Stockholm-Arlanda Airport,Stockholm,SE,59.6519,17.9186\n"
          "UME,\"Umea, Alvik\",Umea,SE,63.7918,20.2828\n");
}

TEST_CASE("airports without an IATA code are excluded by name and counted") {
    ghg::ImportResult result = run_import(header + arlanda + strip);
    CHECK(result.rows_in == 2);
    CHECK(result.rows_used == 1);
    REQUIRE(result.excluded.size() == 1);
    CHECK(result.excluded[0].line == 3);
    CHECK(result.excluded[0].row == "Aero B Ranch");
    CHECK(result.excluded[0].reason == "no IATA code");
}

TEST_CASE("columns are found by name, in any order") {
    ghg::ImportResult result = run_import("lon,lat,country,city,name,iata\n17.9186,59.6519,SE,Stockholm,Arlanda,ARN\n");
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].text.ends_with("ARN,Arlanda,Stockholm,SE,59.6519,17.9186\n"));
    CHECK(problem("iata,name,city,country,lat\n") == "1: no column `lon`");
    CHECK(problem("iata,name,city,country,lat,lon,lat\n") == "1: more than one column `lat`");
}

TEST_CASE("an IATA code given twice is a problem that names both rows") {
    CHECK(problem(header + arlanda + umea + arlanda) == "4: IATA code ARN twice: rows 2 and 4");
}

TEST_CASE("an airport that cannot be read is a problem, not a gap") {
    CHECK(problem(header + "X,arn,N,C,S,SE,1,59,17,T,\n") == "2: `arn` is not an IATA code");
    CHECK(problem(header + "X,ARN,N,C,S,Sweden,1,59,17,T,\n") == "2: `Sweden` is not an ISO 3166 country code");
    CHECK(problem(header + "X,ARN,N,C,S,SE,1,91,17,T,\n") == "2: `91` is not a latitude");
    CHECK(problem(header + "X,ARN,N,C,S,SE,1,59,,T,\n") == "2: `` is not a longitude");
    CHECK(problem(header + "X,ARN\n") == "2: column 1: 2 fields where the first row has 11");
    CHECK(problem("") == "0: the file is empty");
    CHECK(problem("iata\xFF\n") == "0: the file is not UTF-8");
}

TEST_CASE("an airport without a name, a hidden character and a file without airports are problems") {
    CHECK(problem(header + "ESSA,ARN,,Stockholm,Stockholm,SE,137,59.6519,17.9186,Europe/Stockholm,\n") ==
          "2: the airport has no name");
    CHECK(problem(header + "ESSA,ARN,A\u202eB,Stockholm,Stockholm,SE,137,59.6519,17.9186,Europe/Stockholm,\n") ==
          "2: a name holds a character that cannot be seen");
    CHECK(problem(header + "ESSA,ARN,A,\"Stock\nholm\",Stockholm,SE,137,59.6519,17.9186,Europe/Stockholm,\n") ==
          "2: a name holds a character that cannot be seen");
    CHECK(problem(header) == "0: no row has an IATA code");
    CHECK(problem(header + strip) == "0: no row has an IATA code");
}

TEST_CASE("the real airportsdata file: every row is an airport or has no IATA code") {
    const char* shared = std::getenv("GHG_SHARED");
    std::string bytes =
        read_whole(std::string(shared == nullptr ? "../shared" : shared) + "/reference/data/airports_mborsetti.csv");
    if (bytes.empty()) {
        MESSAGE("skipped: no airports_mborsetti.csv");
        return;
    }
    ghg::ImportRequest request{"airports_mborsetti.csv", bytes, "airportsdata/2025", "", "2026-11-21", ""};
    ghg::ImportResult result = ghg::import_airports(request);
    CHECK(result.problems.empty());
    CHECK(result.rows_in == 28291);
    CHECK(result.rows_used == 7884);
    CHECK(result.excluded.size() == 20407);
    CHECK(ghg::import_report(*ghg::find_import_format("airports"), request, result).find("20407  no IATA code\n") !=
          std::string::npos);
}
