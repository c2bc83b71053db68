#pragma once

#include <string>

namespace ghg {

/// How a text report is written.
struct TextOptions {
    unsigned decimals = 2;  ///< of tonnes
    bool colour = false;    ///< bold and dim for a terminal
    std::string version;    ///< the program's, for the head
};

}  // namespace ghg
