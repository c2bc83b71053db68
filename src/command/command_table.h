#pragma once

#include "command/command.h"

#include <string>
#include <vector>

namespace ghg {

/// Everything `ghg` can be asked for. The parser, the help, the man page and the completions are made from it.
struct CommandTable {
    std::string about;               ///< what the program is for, one sentence
    std::vector<Term> start;         ///< the first commands of a newcomer
    std::vector<Command> commands;   ///< in the order they are listed
    std::vector<Term> groups;        ///< the words before several commands: factors
    std::vector<Parameter> options;  ///< of ghg itself: --help and --version
    std::vector<Term> exits;         ///< exit codes
    std::vector<Term> files;         ///< what is read and written
    std::vector<Term> environment;   ///< variables that change what is printed
};

CommandTable command_table();

/// --help, which every command has.
Parameter help_option();
/// A command's options, --help last.
std::vector<Parameter> options_of(const Command& command);

/// Reader by reader, what their commands are for: a heading.
std::string heading(Reader reader);

/// The first words there are: commands and groups, each once, in order.
std::vector<std::string> first_words(const CommandTable& table);
/// What a command or a group is for; empty when there is none of that name.
std::string summary_of(const CommandTable& table, const std::string& word);
/// The words that can follow a group, in order; empty for a command.
std::vector<std::string> words_below(const CommandTable& table, const std::string& group);
/// What a command is called below its group: import.
std::string last_word(const Command& command);

}  // namespace ghg
