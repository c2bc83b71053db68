#include "report/explain_text.h"
#include "report/json_report.h"
#include "report/text_report.h"
#include "report_fixture.h"

#include <doctest/doctest.h>

using namespace ghg;
using ghg::test::number;
using ghg::test::SmallOffice;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// 10 MWh of electricity, 6 of them certified; 1 000 L of diesel in MWh; 5 000 L of something that nobody knows in MWh.
struct WithEnergy : SmallOffice {
    WithEnergy() {
        content.id = "energy-content.diesel";
        content.head = diesel.head;
        content.printed = "9 770 kWh-net/m3";
        content.cite = "row diesel";
        content.at = {&table, 9, 5, 1};
        const Activity* fleet = &inventory.activities[0];
        const Activity* power = &inventory.activities[1];
        result.energy_uses = {{fleet,
                               "diesel",
                               1,
                               Category::mobile_combustion,
                               {Number(1000), &litre},
                               &content,
                               number("9.77"),
                               {},
                               "net"},
                              {power,
                               "electricity",
                               2,
                               Category::purchased_electricity,
                               {Number(10000), &kwh},
                               nullptr,
                               Number(10),
                               Number(6)},
                              {fleet, "gas-oil", 1, Category::mobile_combustion, {Number(5000), &litre}}};
        result.energy = {{"diesel", 1, "net", number("9.77"), {}, 1}, {"electricity", 2, "", Number(10), Number(6), 1}};
    }
    std::string text() const { return text_report({&result}, {2, false, "0"}); }

    Ratio content;
};

}  // namespace

TEST_CASE("energy is printed by carrier, adds up, and what is not in MWh is listed") {
    WithEnergy office;
    std::string text = office.text();
    CHECK(holds(text, "  Scope 1 diesel, net heating value                                       9.77\n"));
    CHECK(holds(text,
                "  Scope 2 electricity                                                    10.00              6.00\n"));
    CHECK(holds(text,
                "All in MWh                                                               19.77              6.00\n"));
    CHECK(holds(text, "  Not in MWh: 5000 L of gas-oil (fleet)\n"));
}

TEST_CASE("printed parts of the energy add up to the printed sum") {
    WithEnergy office;
    office.result.energy = {{"a", 1, "net", number("1.005"), {}, 1},
                            {"b", 1, "net", number("1.005"), {}, 1},
                            {"c", 1, "net", number("1.005"), {}, 1}};
    CHECK(holds(office.text(), "All in MWh                                                                3.02\n"));
    CHECK_FALSE(holds(office.text(), "by instruments"));
    CHECK(holds(office.text(), "c, net heating value                                            1.00\n"));
}

TEST_CASE("a gross heating value leaves no sum") {
    WithEnergy office;
    office.result.energy.push_back({"natural-gas", 1, "gross", Number(5), {}, 1});
    CHECK_FALSE(holds(office.text(), "All in MWh"));
    CHECK(holds(office.text(), "No sum: net and gross heating values do not add up.\n"));
}

TEST_CASE("without energy there is no section, with unknown energy only there is no sum") {
    WithEnergy office;
    office.result.energy.clear();
    CHECK_FALSE(holds(office.text(), "All in MWh"));
    CHECK(holds(office.text(), "\nEnergy used\n  Not in MWh: "));
    office.result.energy_uses.clear();
    CHECK_FALSE(holds(office.text(), "Energy used"));
}

TEST_CASE("JSON gives each carrier with the uses it sums, and the rest as it is") {
    WithEnergy office;
    std::string json = json_report({&office.result}, {2, false, "0"});
    CHECK(holds(json,
                "      \"carrier\": \"electricity\",\n      \"scope\": 2,\n      \"heating_value\": null,\n"
                "      \"mwh\": \"10\",\n      \"covered_by_instruments_mwh\": \"6\",\n      \"activities\": 1,\n"));
    CHECK(holds(
        json,
        "            \"id\": \"desnz/2022#energy-content.diesel\",\n            \"value\": \"9 770 kWh-net/m3\""));
    CHECK(holds(json,
                "\"energy_not_in_mwh\": [\n    {\n      \"carrier\": \"gas-oil\",\n      \"scope\": 1,\n"
                "      \"activity\": \"fleet\",\n      \"quantity\": {\n        \"value\": \"5000\",\n"
                "        \"unit\": \"L\"\n      }\n    }\n  ],"));
}

TEST_CASE("a worksheet shows how fuel became MWh, and what instruments cover") {
    WithEnergy office;
    CHECK(holds(explain_text(office.result, {"fleet"}),
                "fleet: energy used, diesel\n"
                "  Quantity      1000 L\n"
                "  Content       x 9 770 kWh-net/m3: desnz/2022#energy-content.diesel\n"
                "  Cited         row diesel\n"
                "  File          factors/desnz/2022/fuels.yaml:9\n"
                "  Total         9.77 MWh, net heating value\n"));
    CHECK(holds(explain_text(office.result, {"fleet"}), "not in MWh: no edition has an energy content of it\n"));
    CHECK(holds(explain_text(office.result, {"power"}), "  Total         10 MWh, 6 MWh by instruments\n"));
}
