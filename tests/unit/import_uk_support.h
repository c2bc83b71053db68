#pragma once

#include "import/uk/flat_file.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <string>

/// What the tests of the UK flat file share: a header, one fuel, and short ways to ask for one thing.
namespace uk {

inline const std::string header =
    "Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,GHG Conversion Factor 2022\n";
inline const std::string diesel =
    "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,2.55784\n"
    "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e of CO2,2.52058\n"
    "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e of CH4,0.00026\n"
    "Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e of N2O,0.03700\n";

// The four rows of one factor: `row` up to its unit, then the figures of CO2e, CO2, CH4 and N2O.
inline std::string gases(const std::string& row, const std::string& co2e = "0.4", const std::string& co2 = "0.2",
                         const std::string& ch4 = "0.1", const std::string& n2o = "0.1") {
    return row + ",kg CO2e," + co2e + "\n" + row + ",kg CO2e of CO2," + co2 + "\n" + row + ",kg CO2e of CH4," + ch4 +
           "\n" + row + ",kg CO2e of N2O," + n2o + "\n";
}

inline ghg::ImportResult run_import(const std::string& csv, const std::string& edition = "desnz/2022") {
    ghg::ImportResult result = ghg::import_uk_flat_file({"flat.csv", csv, edition, "abc", "2026-11-21", ""});
    if (result.problems.empty()) CHECK(result.rows_in == result.rows_used + result.excluded.size());
    return result;
}

inline std::string file(const ghg::ImportResult& result, const std::string& path) {
    for (const ghg::ImportedFile& imported : result.files)
        if (imported.path == path) return imported.text;
    return {};
}

// The text of one factor, from its id to the next.
inline std::string factor(const std::string& text, const std::string& id) {
    std::size_t start = text.find("  - id: " + id + "\n");
    return start == std::string::npos ? std::string() : text.substr(start, text.find("  - id: ", start + 1) - start);
}

// The same of a table of desnz/2022.
inline std::string factor_of(const ghg::ImportResult& result, const std::string& table, const std::string& id) {
    return factor(file(result, "desnz/2022/" + table + ".yaml"), id);
}

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

inline std::string problem(const std::string& csv, const std::string& edition = "desnz/2022") {
    ghg::ImportResult result = run_import(csv, edition);
    if (!result.problems.empty()) CHECK(result.files.empty());
    return result.problems.empty() ? "none" : std::to_string(result.problems[0].line) + ": " + result.problems[0].says;
}

inline std::string reason(const std::string& row) {
    ghg::ImportResult result = run_import(header + row + "\n");
    return result.excluded.size() == 1 ? result.excluded[0].reason : "used";
}

inline std::string read_whole(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace uk
