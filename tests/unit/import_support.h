#pragma once

#include "import/import.h"

#include <doctest/doctest.h>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

// What the tests of importers share: short sources, the real files where they are at hand.
using Importer = ghg::ImportResult (*)(const ghg::ImportRequest&);

inline ghg::ImportResult run_import_of(Importer importer, const std::string& bytes, const std::string& edition) {
    return importer({"file", bytes, edition, "abc", "2026-11-21", ""});
}

/// The first problem as `LINE: WORDS`, or "none". With a problem no file is made.
inline std::string import_problem(Importer importer, const std::string& bytes, const std::string& edition) {
    ghg::ImportResult result = run_import_of(importer, bytes, edition);
    CHECK(result.files.empty() == !result.problems.empty());
    return result.problems.empty() ? "none" : std::to_string(result.problems[0].line) + ": " + result.problems[0].says;
}

/// The lines of the factor with the id, blanks and line ends as they are; empty where there is none.
inline std::string factor_in(const std::string& table, const std::string& id) {
    std::size_t begin = table.find("  - id: " + id + "\n");
    if (begin == std::string::npos) return "";
    return table.substr(begin, table.find("\n  - ", begin) - begin);
}

/// A file of the reference data; empty where it is not there, which is said.
inline std::string reference_file(const std::string& name) {
    const char* shared = std::getenv("GHG_SHARED");
    std::ifstream file(std::string(shared == nullptr ? "../shared" : shared) + "/reference/data/" + name,
                       std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    if (text.str().empty()) MESSAGE("skipped: no " << name);
    return text.str();
}
