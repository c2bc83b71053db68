#pragma once

#include <string>

namespace ghg {

/// How a report is written.
struct ReportOptions {
    unsigned decimals = 2;  ///< of printed tonnes
    bool colour = false;    ///< bold and dim for a terminal
    std::string version;    ///< the program's, for the head
    bool lines = false;     ///< every emission line too
};

}  // namespace ghg
