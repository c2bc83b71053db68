#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

TEST_CASE("waste matches material and treatment; a blank treatment is excluded, never zero") {
    std::string row = "Scope 3,Waste disposal,Paper,Paper and board: paper,,";
    ghg::ImportResult result =
        run_import(header + row + "Landfill,tonnes,kg CO2e,1041.78497\n" + row + "Re-use,tonnes,kg CO2e,\n");
    CHECK(result.rows_used == 1);
    CHECK(result.excluded.at(0).reason == "no figure: the cell is blank");
    CHECK(factor_of(result, "waste", "waste.paper.landfill") ==
          "  - id: waste.paper.landfill\n"
          "    match: {material: paper, treatment: landfill}\n"
          "    per: t\n"
          "    stage: life-cycle\n"
          "    emits: {CO2e: 1041.78497 kg}\n"
          "    cite: \"Waste disposal / Paper / Paper and board: paper / Landfill / tonnes, row 2\"\n");
    CHECK(reason(row + "Shredding,tonnes,kg CO2e,1") == "topic not read yet: Waste disposal / Paper");
}

TEST_CASE("combustion of waste is the same treatment under its later name") {
    std::string row = "Scope 3,Waste disposal,Construction,Wood,,";
    for (const char* label : {"Combustion", "Incineration with Energy Recovery"})
        CHECK_FALSE(
            factor_of(run_import(header + row + label + ",tonnes,kg CO2e,21.28019\n"), "waste", "waste.wood.combustion")
                .empty());
}

TEST_CASE("a material of primary production goes by its name, of other sources with the source behind it") {
    std::string row = "Scope 3,Material use,Metal,Metal: steel cans,,";
    std::string csv = header + row + "Primary material production,tonnes,kg CO2e,3100.63640\n" + row +
                      "Closed-loop source,tonnes,kg CO2e,1740.63640\n" + row + "Re-used,tonnes,kg CO2e,1\n" + row +
                      "Open-loop source,tonnes,kg CO2e,2\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(factor_of(result, "goods", "goods.steel-cans") ==
          "  - id: goods.steel-cans\n"
          "    match: {item: steel-cans}\n"
          "    per: t\n"
          "    stage: cradle-to-gate\n"
          "    emits: {CO2e: 3100.63640 kg}\n"
          "    cite: \"Material use / Metal / Metal: steel cans / Primary material production / tonnes, row 2\"\n");
    for (const char* item : {"steel-cans-closed-loop", "steel-cans-re-used", "steel-cans-open-loop"})
        CHECK(holds(factor_of(result, "goods", std::string("goods.") + item), std::string("{item: ") + item + "}"));
}

TEST_CASE("two labels that give one word are two rows with one key") {
    std::string waste = "Scope 3,Waste disposal,Paper,";
    CHECK(problem(header + waste + "Paper and board: paper,,Landfill,tonnes,kg CO2e,1\n" + waste +
                  "Paper,,Landfill,tonnes,kg CO2e,1\n") ==
          "3: two rows with one key, waste.paper.landfill: 1 in row 2 and 1 in row 3");
}

TEST_CASE("water is per m3; a row per million litres is left out where it is a thousand times as much") {
    std::string row = "Scope 3,Water supply,Water supply,Water supply,,,";
    std::string m3 = header + row + "cubic metres,kg CO2e,0.14900\n";
    ghg::ImportResult result = run_import(m3 + row + "million litres,kg CO2e,149.00000\n");
    CHECK(result.excluded.at(0).reason == "per million litres: a thousand times the row per cubic metre");
    CHECK(holds(factor_of(result, "water-supply", "water-supply.GB"),
                "match: {region: GB}\n    per: m3\n    stage: cradle-to-gate\n    emits: {CO2e: 0.14900 kg}\n"));
    result = run_import(m3 + row + "million litres,kg CO2e,149.00156\n");
    CHECK(result.excluded.at(0).reason ==
          "per million litres: a thousand times the row per cubic metre, but for rounding");
    CHECK(problem(m3 + row + "million litres,kg CO2e,149.1\n") ==
          "3: it should repeat the figure of water-supply.GB, 0.14900 in row 2, and says 149.1");
    CHECK(
        holds(factor_of(run_import(header + row + "million litres,kg CO2e,149.0\n"), "water-supply", "water-supply.GB"),
              "per: million-litres\n"));
    std::string treated = "Scope 3,Water treatment,Water treatment,Water treatment,,,cubic metres,kg CO2e,0.27200\n";
    CHECK(
        holds(factor_of(run_import(header + treated), "water-treatment", "water-treatment.GB"), "stage: life-cycle\n"));
}

TEST_CASE("homeworking is per FTE-hour, by what the figure covers") {
    std::string csv = header +
                      "Scope 3,Homeworking,Office Equipment,,,,per FTE Working Hour,kg CO2e,0.03168\n"
                      "Scope 3,Homeworking,Heating,,,,per FTE Working Hour,kg CO2e,0.30907\n"
                      "Scope 3,Homeworking,Homeworking (office equipment + heating),,,,per FTE Working Hour,kg "
                      "CO2e,0.34075\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(factor_of(result, "homeworking", "homeworking.GB.equipment-and-heating") ==
          "  - id: homeworking.GB.equipment-and-heating\n"
          "    match: {region: GB, covers: equipment-and-heating}\n"
          "    per: FTE-hour\n"
          "    stage: life-cycle\n"
          "    emits: {CO2e: 0.34075 kg}\n"
          "    cite: \"Homeworking / Homeworking (office equipment + heating) / per FTE Working Hour, row 4\"\n");
    CHECK(holds(factor_of(result, "homeworking", "homeworking.GB.heating"), "covers: heating}"));
    CHECK(holds(factor_of(result, "homeworking", "homeworking.GB.office-equipment"), "covers: office-equipment}"));
    CHECK(reason("Scope 3,Homeworking,Cooling,,,,per FTE Working Hour,kg CO2e,1") ==
          "topic not read yet: Homeworking / Cooling");
}

TEST_CASE("gases printed in CO2e are left out, with a figure or without") {
    std::string row =
        "Scope 1,Refrigerant & other,Blends,R410A,,Total emissions including non-Kyoto products,kg,kg CO2e,";
    for (const char* figure : {"2088.00000", "", "< 1"})
        CHECK(reason(row + figure) ==
              "a gas printed in CO2e only: a leak is a mass of the gas, and takes the inventory's GWP set");
}
