#pragma once

#include "command/command_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

// Scripts that let a shell complete commands, options, their values, and the files and folders they take.

std::string bash_completion(const CommandTable& table);
std::string zsh_completion(const CommandTable& table);
std::string fish_completion(const CommandTable& table);

/// What a value may be: its choices, or else what it suggests; empty when that cannot be listed.
std::vector<std::string> candidates(const Parameter& parameter);
/// `--output`, and `-o` where it has a letter.
std::vector<std::string> spellings(const Parameter& option);

}  // namespace ghg
