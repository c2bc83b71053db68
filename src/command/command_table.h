#pragma once

#include "command/command.h"

#include <string>
#include <vector>

namespace ghg {

/// A word before several commands: factors.
struct CommandGroup {
    std::string name;
    std::string summary;
};

/// Everything `ghg` can be asked for. The parser, the help, the man page and the completions are made from it.
struct CommandTable {
    std::vector<Command> commands;  ///< in the order they are listed
    std::vector<CommandGroup> groups;
};

CommandTable command_table();

}  // namespace ghg
