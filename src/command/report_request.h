#pragma once

#include "command/command.h"
#include "command/workspace.h"

#include <string>
#include <vector>

namespace ghg {

/// What a report is asked for.
struct ReportRequest {
    std::vector<std::string> inventories;
    TableFolders folders;
    std::string format = "text";
    std::string output;
    std::string by;  ///< empty: no groups
    unsigned decimals = 2;
    bool lines = false;
    std::string rejected;        ///< a file for the rows in error, which are kept out; empty: they are errors
    std::string shard, partial;  ///< K/N and a file: no report, but a part of the ledgers' sums; empty: all of it
};

/// Calculates and writes it.
ExitCode report(const ReportRequest& request);

/// The options that say what a report looks like, and where its tables come from.
std::vector<Parameter> report_parameters(ReportRequest& asked);

}  // namespace ghg
