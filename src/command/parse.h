#pragma once

#include "command/command_table.h"

#include <string>
#include <variant>

namespace ghg {

/// The command a command line names; its request is filled in.
struct Asked {
    const Command* command = nullptr;
};
/// A request for help or the version: a result.
struct HelpAsked {
    std::string text;
};
/// What is wrong with the command line.
struct WrongUsage {
    std::string says;
};

/// Reads a command line against the table, and puts its values into the request of the command it names.
std::variant<Asked, HelpAsked, WrongUsage> parse(const CommandTable& table, int argc, char** argv);

}  // namespace ghg
