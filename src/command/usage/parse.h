#pragma once

#include "base/diagnostic.h"
#include "command/command_table.h"

#include <string>
#include <variant>

namespace ghg {

/// The command a command line names; its request is filled in.
struct Asked {
    const Command* command = nullptr;
};
/// Help or the version was asked for: a result.
struct HelpAsked {
    std::string text;
};

/// Reads a command line against the table, and puts its values into the request of the command it names; or what is
/// wrong with the command line.
std::variant<Asked, HelpAsked, Diagnostic> parse(const CommandTable& table, int argc, char** argv);

}  // namespace ghg
