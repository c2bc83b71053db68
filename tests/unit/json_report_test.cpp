#include "report/json_report.h"

#include "report_fixture.h"

#include <doctest/doctest.h>

using namespace ghg;
using ghg::test::SmallOffice;

namespace {

ReportOptions version(const std::string& text) { return {2, false, text}; }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The value of a key at the outermost level, as written.
std::string value_of(const std::string& json, const std::string& key) {
    std::size_t from = json.find("\n  \"" + key + "\": ");
    REQUIRE(from != std::string::npos);
    from += key.size() + 7;
    std::size_t end = std::min(json.find("\n  \"", from), json.find("\n}", from));
    std::string value = json.substr(from, end - from);
    if (value.ends_with(",")) value.pop_back();
    return value;
}

}  // namespace

TEST_CASE("the keys of the result stand in the order of the contract") {
    SmallOffice office;
    std::string json = json_report({&office.result}, version("0.1.0"));
    std::size_t last = 0;
    for (const char* key : {"ghg", "schema", "inventory", "totals", "categories", "gases", "lines", "not_calculated",
                            "set_aside", "groups", "energy", "energy_not_in_mwh", "progress", "caveats",
                            "defaults_used", "memo", "accounted", "inputs"}) {
        std::size_t at = json.find("\n  \"" + std::string(key) + "\": ");
        CHECK_MESSAGE(at != std::string::npos, key);
        CHECK_MESSAGE(at >= last, key);
        last = at;
    }
    CHECK(json.starts_with("{\n  \"ghg\": \"0.1.0\",\n  \"schema\": \"ghg-result/1\",\n"));
    CHECK(json.ends_with("\n}\n"));
}

TEST_CASE("the inventory says how it was calculated") {
    SmallOffice office;
    CHECK(value_of(json_report({&office.result}, version("0")), "inventory") == R"({
    "organisation": "Freedonia Staffing AB",
    "from": "2022-01-01",
    "to": "2022-12-31",
    "gwp": "ipcc/ar6-100",
    "well_to_tank": "category-3",
    "rfi": "1.9"
  })");
}

TEST_CASE("rfi is a number as written, none, included, or null where it is not stated") {
    SmallOffice office;
    auto rfi = [&](Rfi::Kind kind) {
        office.inventory.boundary.rfi.kind = kind;
        return json_report({&office.result}, version("0"));
    };
    CHECK(holds(rfi(Rfi::Kind::none), "\"rfi\": \"none\"\n"));
    CHECK(holds(rfi(Rfi::Kind::included), "\"rfi\": \"included\"\n"));
    CHECK(holds(rfi(Rfi::Kind::not_stated), "\"rfi\": null\n"));
}

TEST_CASE("totals are unrounded decimal strings in kg") {
    SmallOffice office;
    office.result.totals.scope_3 = Number::fraction(1, 3);
    CHECK(value_of(json_report({&office.result}, version("0")), "totals") == R"({
    "scope_1": "2527.3",
    "scope_2_location": "200",
    "scope_2_market": "800",
    "scope_3": "0.333333333333333",
    "total_location": "3515.9",
    "total_market": "4115.9",
    "outside_scopes": "150",
    "of_which_upstream_in_scope_1": "0",
    "of_which_non_co2": "360"
  })");
}

TEST_CASE("a category that is not reported has null, not zero") {
    SmallOffice office;
    office.result.categories = {{Category::business_travel, std::nullopt, "reported", Number(0)},
                                {Category::purchased_electricity, Basis::market, "reported", Number(800)},
                                {Category::franchises, std::nullopt, "not-applicable", Number(0)}};
    CHECK(value_of(json_report({&office.result}, version("0")), "categories") == R"([
    {
      "scope": 3,
      "category": "business-travel",
      "basis": null,
      "status": "reported",
      "kg_co2e": "0",
      "from_suppliers_kg": "0"
    },
    {
      "scope": 2,
      "category": "purchased-electricity",
      "basis": "market",
      "status": "reported",
      "kg_co2e": "800",
      "from_suppliers_kg": "0"
    },
    {
      "scope": 3,
      "category": "franchises",
      "basis": null,
      "status": "not-applicable",
      "kg_co2e": null,
      "from_suppliers_kg": null
    }
  ])");
}

TEST_CASE("a gas that is not split has null kg") {
    SmallOffice office;
    CHECK(value_of(json_report({&office.result}, version("0")), "gases") == R"([
    {
      "gas": "N2O",
      "scope": 1,
      "basis": null,
      "kg": "0.1",
      "kg_co2e": "27.3"
    },
    {
      "gas": "CO2e",
      "scope": 2,
      "basis": "market",
      "kg": null,
      "kg_co2e": "800"
    }
  ])");
}

TEST_CASE("a line holds everything needed to calculate it again") {
    SmallOffice office;
    office.result.lines.erase(office.result.lines.begin() + 1, office.result.lines.end());
    office.result.lines[0].steps = {
        {"days", Step::Op::times, Number::fraction(30, 365), "", Number::fraction(30000, 365), "L", "", "f.yaml:3"}};
    CHECK(value_of(json_report({&office.result}, version("0")), "lines") == R"([
    {
      "line": "fleet/1",
      "activity": "fleet",
      "type": "vehicle-fuel",
      "scope": 1,
      "category": "mobile-combustion",
      "basis": null,
      "stage": "ttw",
      "site": "Uppsala",
      "method": "activity-based",
      "rung": null,
      "stand_in": null,
      "written": "1 000 L",
      "where": "2022.yaml:21:15",
      "quantity": {
        "value": "1000",
        "unit": "L"
      },
      "steps": [
        {
          "what": "days",
          "op": "times",
          "by": "6/73",
          "unit": null,
          "after": "82.191780821917808",
          "after_unit": "L",
          "cite": null,
          "where": "f.yaml:3"
        }
      ],
      "factor": {
        "id": "fuel.diesel",
        "edition": "desnz/2022",
        "where": "factors/desnz/2022/fuels.yaml:88",
        "cite": "Fuels, row fuel.diesel",
        "per": "L",
        "emits": {
          "CO2": "2.5 kg",
          "N2O": "0.0298 kg CO2e",
          "CO2-biogenic": "150 g"
        },
        "gwp": {
          "id": "ipcc/ar4-100",
          "N2O": "298"
        }
      },
      "gases": [
        {
          "gas": "CO2",
          "kg": "2500",
          "gwp": "1",
          "kg_co2e": "2500",
          "outside_scopes": false
        },
        {
          "gas": "N2O",
          "kg": "0.1",
          "gwp": "273",
          "kg_co2e": "27.3",
          "outside_scopes": false
        },
        {
          "gas": "CO2-biogenic",
          "kg": "150",
          "gwp": "1",
          "kg_co2e": "150",
          "outside_scopes": true
        }
      ],
      "kg_co2e": "2527.3",
      "kg_outside_scopes": "150",
      "uncertainty": null
    }
  ])");
}

TEST_CASE("only the RFI line says that it uses CO2 alone") {
    SmallOffice office;
    std::string json = json_report({&office.result}, version("0"));
    std::size_t uses = json.find("\"uses\": \"CO2\"");
    CHECK(uses > json.find("\"line\": \"rome/2\""));
    CHECK(uses < json.find("\"line\": \"hotel-tirana/1\""));
    CHECK(json.find("\"uses\"", uses + 1) == std::string::npos);
}

TEST_CASE("basis, rung and stand-in are given where a line has them") {
    SmallOffice office;
    std::string json = json_report({&office.result}, version("0"));
    CHECK(holds(json, "\"basis\": \"location\",\n      \"stage\": \"generation\""));
    CHECK(holds(json, "\"rung\": \"residual-mix\""));
    CHECK(holds(json, "\"stand_in\": \"no figure for Albania\""));
    CHECK(holds(
        json,
        "\"op\": \"set\",\n          \"by\": \"2000\",\n          \"unit\": \"km\",\n          \"after\": \"2000\""));
}

TEST_CASE("an activity's own factor has no edition") {
    SmallOffice office;
    office.hotel.own = true;
    office.hotel.head = nullptr;
    office.hotel.id = "";
    std::string json = json_report({&office.result}, version("0"));
    CHECK(holds(json, "\"id\": \"own factor\",\n        \"edition\": null,"));
}

TEST_CASE("what is not calculated, set aside, on the way, doubtful or assumed is listed") {
    SmallOffice office;
    office.result.set_aside = {
        {&office.inventory.activities[0], "superseded", "power", "purchase it: best", ghg::test::number("2527.3")}};
    std::string json = json_report({&office.result}, version("0"));
    CHECK(value_of(json, "not_calculated") ==
          "[\n    {\n      \"activity\": \"power\",\n      \"category\": \"fuel-and-energy\",\n      \"stage\": "
          "\"losses\",\n"
          "      \"table\": \"electricity-losses\",\n"
          "      \"quantity\": \"10 MWh\"\n    }\n  ]");
    CHECK(value_of(json, "set_aside") ==
          "[\n    {\n      \"activity\": \"fleet\",\n      \"why\": \"superseded\",\n      \"by\": \"power\",\n"
          "      \"because\": \"purchase it: best\",\n"
          "      \"would_be_kg_co2e\": \"2527.3\"\n    }\n  ]");
    CHECK(value_of(json, "groups") == "[]");
    CHECK(value_of(json, "progress") == R"([
    {
      "target": "halve",
      "basis": "market",
      "base_kg": "8000",
      "original_base_kg": "8000",
      "now_kg": "4115.9",
      "goal_kg": "4000",
      "on_line_kg": "6000",
      "share_done": "0.971025",
      "still_needed_per_year_kg": "38.633333333333333"
    }
  ])");
    CHECK(holds(value_of(json, "caveats"), "\"kg_co2e\": null,\n      \"where\": null,"));
    CHECK(holds(value_of(json, "caveats"), "\"kg_co2e\": \"28.6\",\n      \"where\": \"2022.yaml:30:3\","));
    CHECK(holds(value_of(json, "defaults_used"), "\"detail\": \"cabin\",\n      \"value\": \"average\""));
}

TEST_CASE("accounts and inputs close the result") {
    SmallOffice office;
    std::string json = json_report({&office.result}, version("0"));
    CHECK(value_of(json, "accounted") ==
          "{\n    \"activities\": 4,\n    \"with_lines\": 4,\n    \"superseded\": 0,\n    \"in_site_meter\": 0\n  }");
    CHECK(value_of(json, "inputs") ==
          "[\n    {\n      \"path\": \"2022.yaml\",\n      \"sha256\": \"ab12\"\n    }\n  ]");
}

TEST_CASE("several inventories are an array of years") {
    SmallOffice office;
    std::string json = json_report({&office.result, &office.result}, version("0.1.0"));
    CHECK(json.starts_with("{\n  \"years\": [\n    {\n      \"ghg\": \"0.1.0\","));
    CHECK(json.find("\"schema\"") != json.rfind("\"schema\""));
}
