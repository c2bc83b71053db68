#include "report/diagnostic_json.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

const Source inventory{"2022.yaml", "organisation: Umeå\n    quantity: 42 300 kwh\n", "ab12"};
const Source builtin{"factors/ei/2022/electricity.yaml", "", "cd34"};

std::string json_of(std::vector<Finding> findings) {
    return diagnostic_json({"2022.yaml", 4, std::move(findings)}, "0.1.0");
}

}  // namespace

TEST_CASE("nothing found is a whole document with an empty list") {
    CHECK(json_of({}) ==
          "{\n  \"ghg\": \"0.1.0\",\n  \"schema\": \"ghg-check/1\",\n  \"path\": \"2022.yaml\",\n  \"activities\": "
          "4,\n  \"tables\": null,\n  \"rows\": null,\n"
          "  \"counts\": {\n    \"errors\": 0,\n    \"caveats\": 0\n  },\n  \"diagnostics\": []\n}\n");
}

TEST_CASE("where errors stop the calculation, and for a folder, no activities are counted") {
    std::string text = diagnostic_json({"tables", std::nullopt, {}}, "0.1.0");
    CHECK(text.find("\"activities\": null") != std::string::npos);
}

TEST_CASE("an error tells its place, what was searched, near names, the next step and related places") {
    Diagnostic unknown = problem("unit-unknown", {&inventory, 2, 22, 3}, "unknown unit `kwh`", "Write kWh.");
    unknown.searched = {"my/rates-2022: none"};
    unknown.near = {"kWh", "kWh-net"};
    unknown.related = {{{&builtin, 12, 5, 2}, "as here"}};
    CHECK(json_of({{unknown, std::nullopt}}) == R"({
  "ghg": "0.1.0",
  "schema": "ghg-check/1",
  "path": "2022.yaml",
  "activities": 4,
  "tables": null,
  "rows": null,
  "counts": {
    "errors": 1,
    "caveats": 0
  },
  "diagnostics": [
    {
      "slug": "unit-unknown",
      "severity": "error",
      "path": "2022.yaml",
      "line": 2,
      "column": 22,
      "end_column": 25,
      "message": "unknown unit `kwh`",
      "searched": [
        "my/rates-2022: none"
      ],
      "near": [
        "kWh",
        "kWh-net"
      ],
      "next": "Write kWh.",
      "related": [
        {
          "path": "factors/ei/2022/electricity.yaml",
          "line": 12,
          "column": 5,
          "end_column": 7,
          "message": "as here"
        }
      ],
      "kg_co2e": null
    }
  ]
}
)");
}

TEST_CASE("a caveat tells its tonnage in kg, unrounded, and not in its text") {
    std::string text =
        json_of({{caveat("stand-in-used", {&inventory, 0, 0, 1}, "a stand-in"), Number::fraction(1, 8)}});
    CHECK(text.find("\"message\": \"a stand-in\"") != std::string::npos);
    CHECK(text.find("\"kg_co2e\": \"0.125\"") != std::string::npos);
    CHECK(text.find("\"errors\": 0,\n    \"caveats\": 1") != std::string::npos);
}

TEST_CASE("a whole file has no line, and what is in no file has no path") {
    std::string whole = json_of({{problem("file-missing", {&inventory, 0, 0, 1}, "there is no file"), std::nullopt}});
    CHECK(whole.find(
              "\"path\": \"2022.yaml\",\n      \"line\": null,\n      \"column\": null,\n      \"end_column\": null") !=
          std::string::npos);
    std::string nowhere = json_of({{problem("rfi-missing", {}, "no rfi"), std::nullopt}});
    CHECK(nowhere.find("\"path\": null,\n      \"line\": null") != std::string::npos);
}

TEST_CASE("what a hostile file wrote stays inside its string") {
    std::string text = json_of({{problem("a", {}, "x\"}\n\x1b[31m\xff"), std::nullopt}});
    CHECK(text.find(R"("message": "x\"}\n\u001b[31m)"
                    "\xEF\xBF\xBD"
                    "\"") != std::string::npos);
}
