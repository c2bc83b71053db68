#pragma once

#include "command/exit_code.h"
#include "command/workspace.h"

#include <string>
#include <vector>

namespace ghg {

struct ReportRequest {
    std::vector<std::string> inventories;
    TableFolders folders;
    std::string format = "text";
    std::string output;
    std::string by;  ///< site, type, gas or method; empty: no groups
    unsigned decimals = 2;
};
ExitCode report(const ReportRequest& request);

struct ExplainRequest {
    std::string inventory;
    std::vector<std::string> activities;  ///< all when empty
    TableFolders folders;
};
ExitCode explain(const ExplainRequest& request);

struct CheckRequest {
    std::string path;  ///< an inventory, or a folder of tables
    TableFolders folders;
    bool strict = false;
};
ExitCode check(const CheckRequest& request);

/// Writes the starter inventory to `path`; never over a file that is there.
ExitCode init(const std::string& path);

struct WhyRequest {
    std::string slug;
    bool list = false;
};
ExitCode why(const WhyRequest& request);

struct FactorsImportRequest {
    std::string format, file, edition, folder, retrieved, published;
};
ExitCode factors_import(const FactorsImportRequest& request);

}  // namespace ghg
