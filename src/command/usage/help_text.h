#pragma once

#include "command/command_table.h"

#include <string>

namespace ghg {

/// `ghg --help`: how to start, the commands by reader, where more is said.
std::string program_help(const CommandTable& table);
/// `ghg factors --help`: the commands of a group.
std::string group_help(const CommandTable& table, const Term& group);
/// `ghg report --help`.
std::string command_help(const Command& command);

/// `ghg report [OPTIONS] INVENTORY...`: what must be given stands without brackets.
std::string usage_line(const Command& command);
/// `-o, --output DIR`, or an argument's word.
std::string head_of(const Parameter& parameter);
/// What a parameter means, its choices, and what holds when it is not given.
std::string meaning_of(const Parameter& parameter);

}  // namespace ghg
