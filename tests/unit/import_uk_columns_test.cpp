#include "import/uk/flat_rows.h"
#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

namespace {

const std::string labels = "Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,";
const std::string italy = "Scope 3,Hotel stay,Hotel stay,Italy,,,Room per night,kg CO2e,";

// What a hotel night in Italy emits.
std::string night(const std::string& csv, const std::string& edition) {
    ghg::ImportResult result = run_import(csv, edition);
    if (!result.problems.empty()) return result.problems[0].says;
    std::string text = factor(file(result, edition + "/hotel.yaml"), "hotel.IT");
    std::size_t start = text.find("CO2e: ");
    return text.substr(start, text.find('}') == std::string::npos ? 0 : text.find('}', start) - start);
}

std::string first_note(const std::string& csv, const std::string& edition) {
    ghg::ImportResult result = run_import(csv, edition);
    return result.notes.empty() ? "none" : result.notes[0];
}

}  // namespace

TEST_CASE("the header of each year is read by its names, in any order, below titles") {
    for (const char* gas : {"GHG/Unit", "GHG/kWh", "GHG", "GHG_Unit", "ghg / unit"})
        CHECK(night("UK Government GHG Conversion Factors,,\r\nScope,,\r\n\r\nGHG Conversion Factor 2026,Lookup," +
                        std::string(gas) +
                        ",UOM,Column Text,Level 4,Level 3,Level 2,Level 1,Scope,ID\r\n14.3,x,kg CO2e,Room per "
                        "night,,,Italy,Hotel stay,Hotel stay,Scope 3,29_600_4027_13_1\r\n",
                    "desnz/2026") == "CO2e: 14.3 kg");
    CHECK(night(labels + "\"GHG Conversion\nFactor 2024\"\n" + italy + "14.3\n", "desnz/2024") == "CO2e: 14.3 kg");
}

TEST_CASE("of several columns of figures that of the edition's year is read, and the others are named") {
    std::string both = labels + "GHG Conversion Factor 2024,GHG Conversion Factor 2025\n" + italy + "14.2,14.3\n";
    CHECK(night(both, "desnz/2024") == "CO2e: 14.2 kg");
    CHECK(night(both, "desnz/2025") == "CO2e: 14.3 kg");
    CHECK(run_import(both, "desnz/2025").notes.at(1) == "the column of 2024 is not read: it is another edition");
    CHECK(problem(both, "desnz/2023") ==
          "0: the header says 2024 and 2025, the edition desnz/2023: name it PUBLISHER/2024 or PUBLISHER/2025");
    CHECK(problem(labels + "GHG Conversion Factor 2024,value_2024\n" + italy + "1,1\n", "desnz/2024") ==
          "1: a second column `value_2024`");
}

TEST_CASE("a column `value` is of the year after the one beside it, alone of the edition's") {
    std::string both = labels + "value_2024,value\n" + italy + "14.2,14.3\n";
    CHECK(night(both, "desnz/2024") == "CO2e: 14.2 kg");
    CHECK(night(both, "desnz/2025") == "CO2e: 14.3 kg");
    CHECK(problem(both, "desnz/2023").starts_with("0: the header says 2024 and 2025"));
    std::string alone = labels + "value\n" + italy + "14.3\n";
    CHECK(night(alone, "desnz/2023") == "CO2e: 14.3 kg");
    CHECK(run_import(alone, "desnz/2023").notes.at(1) == "the header names no year: 2023 is the edition's");
    CHECK(problem(alone, "desnz/new") == "0: the header names no year: the edition must, as PUBLISHER/2025");
}

TEST_CASE("a column without a name must be blank") {
    CHECK(night(labels + "value,\n" + italy + "14.3, \n", "desnz/2023") == "CO2e: 14.3 kg");
    CHECK(problem(labels + "value,\n" + italy + "14.3,x\n", "desnz/2023") == "2: `x` in a column without a name");
}

TEST_CASE("a figure with an exponent is written out, and the report says so") {
    ghg::ImportResult result = run_import(labels + "value\n" + italy + "2e-04\n", "desnz/2023");
    CHECK(night(labels + "value\n" + italy + "2e-04\n", "desnz/2023") == "CO2e: 0.0002 kg");
    CHECK(result.notes.at(2) == "figures with an exponent are written out: 2e-04 in row 2 is 0.0002");
}

TEST_CASE("UTF-8 or windows-1252, the report says which") {
    std::string csv = labels + "value\n" + italy + "14.3\n";
    CHECK(first_note("\xEF\xBB\xBF" + csv, "desnz/2023") == "read as CSV in UTF-8");
    std::string dash = csv + "Scope 3,Hotel stay,Hotel stay,C\xF4te,,,Room per night,kg CO2e,\x96\n";
    ghg::ImportResult result = run_import(dash, "desnz/2023");
    CHECK(result.notes.at(0) == "read as CSV in windows-1252");
    CHECK(result.excluded.at(0).reason == "no ISO 3166 code known for `C\xC3\xB4te`");
    CHECK(problem(csv + "a\x81"
                        "b\n",
                  "desnz/2023") == "3: the file is neither UTF-8 nor windows-1252: save it again as CSV UTF-8");
}

TEST_CASE("JSON is the same rows, known by their entries") {
    std::string entry = R"({"ID": "1", "Scope": "Scope 3", "Level 1": "Hotel stay", "Level 2": "Hotel stay",)"
                        R"( "Level 3": "NAME", "Level 4": "", "Column Text": null, "UOM": "Room per night",)"
                        R"( "GHG/Unit": "kg CO2e", "GHG Conversion Factor 2025": FIGURE})";
    auto hotel = [&](const std::string& name, const std::string& figure) {
        std::string text = entry;
        text.replace(text.find("NAME"), 4, name);
        return text.replace(text.find("FIGURE"), 6, figure);
    };
    ghg::ImportResult result = run_import(
        "[" + hotel("Italy", "14.30") + ",\n" + hotel("Spain", "\"7.0\"") + "," + hotel("Fiji", "null") + "]",
        "desnz/2025");
    CHECK(result.rows_in == 3);
    CHECK(result.notes.at(0) == "read as JSON in UTF-8, a row is an entry of its list, counted from 1");
    std::string text = file(result, "desnz/2025/hotel.yaml");
    CHECK(holds(text, "no single gases; a row is an entry of the JSON list, counted from 1\"\n"));
    CHECK(holds(text,
                "emits: {CO2e: 14.30 kg}\n    cite: \"Hotel stay / Hotel stay / Italy / Room per night, row 1\"\n"));
    CHECK(
        holds(text, "emits: {CO2e: 7.0 kg}\n    cite: \"Hotel stay / Hotel stay / Spain / Room per night, row 2\"\n"));
    CHECK(result.excluded.at(0).reason == "no figure: the cell is blank");
    CHECK(problem("[" + hotel("Italy", "\"x\"") + "]", "desnz/2025") == "0: entry 1: `x` is not a number");
    CHECK(problem("[" + hotel("Italy", "[]") + "]", "desnz/2025") ==
          "0: entry 1: its `GHG Conversion Factor 2025` is a list");
    CHECK(problem("[\n", "desnz/2025") == "2: this is not JSON");
    CHECK(problem("{}", "desnz/2025") == "0: the JSON is no list of entries");
}
