#pragma once

#include "base/diagnostic.h"
#include "command/command_table.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// A command that is missing or unknown, told before the rest is looked at: the first words of the command line.
std::optional<Diagnostic> wrong_command(const CommandTable& table, const std::vector<std::string>& words);

/// A word that a command does not take. `command` is null for ghg itself.
Diagnostic unexpected_word(const Command* command, const std::string& word);

/// Anything else that is wrong with the options and arguments of a command.
Diagnostic wrong_usage(const Command* command, const std::string& says);

/// What is wrong with a value, or nothing.
std::string not_a_choice(const std::vector<std::string>& choices, const std::string& value);

}  // namespace ghg
