#include "command/usage/completion.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr const char* frame = R"sh(
# The command before the cursor, then the number of the argument at the cursor.
function __ghg_place
    set -l command
    set -l argument 1
    set -l skip no
    for word in (commandline -opc)[2..-1]
        if test $skip = yes
            set skip no
        else if string match -q -- '-*' $word
            contains -- "$command $word" $__ghg_options_with_value; and set skip yes
        else if contains -- (string trim -- "$command $word") $__ghg_commands
            set command (string trim -- "$command $word")
        else
            set argument (math $argument + 1)
        end
    end
    echo $command
    echo $argument
end

function __ghg_in
    set -l place (__ghg_place)
    test "$place[1]" = "$argv[1]"
end

function __ghg_at
    set -l place (__ghg_place)
    test "$place[1]" = "$argv[1]" -a $place[2] -eq $argv[2]
end

function __ghg_from
    set -l place (__ghg_place)
    test "$place[1]" = "$argv[1]" -a $place[2] -ge $argv[2]
end

# Folders and YAML files.
function __ghg_inventories
    string match -r '.*(?:/|\.ya?ml)$' -- (complete -C "__ghg_no_such_command "(commandline -ct))
end

complete -c ghg -f
)sh";

std::string quoted(std::string_view text) {
    std::string safe = "'";
    for (char c : text) safe += (c == '\'' || c == '\\') ? std::string("\\") + c : std::string(1, c);
    return safe + "'";
}

// What may stand in place of a value; nothing else than what is listed, where it can be listed.
std::string values(const Parameter& parameter) {
    std::vector<std::string> words = candidates(parameter);
    if (!words.empty()) return "-x -a " + quoted(fmt::format("{}", fmt::join(words, " ")));
    switch (parameter.takes) {
        case Takes::inventory:
        case Takes::inventory_or_folder:
            return "-x -a '(__ghg_inventories)'";
        case Takes::folder:
            return "-x -a '(__fish_complete_directories)'";
        case Takes::file:
            return "-r -F";
        case Takes::word:
            break;
    }
    return "-x";
}

std::string complete(const std::string& condition, const std::string& rest) {
    return fmt::format("complete -c ghg -n {} {}\n", quoted(condition), rest);
}

std::string option_line(const std::string& in, const Parameter& option) {
    std::string letter = option.letter == 0 ? "" : fmt::format("-s {} ", option.letter);
    std::string value = option.is_flag() ? "" : values(option) + " ";
    return complete(in, fmt::format("{}-l {} {}-d {}", letter, option.name.substr(2), value, quoted(option.help)));
}

std::string word_lines(const CommandTable& table) {
    std::string text;
    for (const std::string& word : first_words(table))
        text += complete("__ghg_at '' 1", fmt::format("-a {} -d {}", word, quoted(summary_of(table, word))));
    for (const Term& group : table.groups)
        for (const Command& command : table.commands)
            if (command.name.starts_with(group.name + " "))
                text += complete(fmt::format("__ghg_at {} 1", group.name),
                                 fmt::format("-a {} -d {}", last_word(command), quoted(command.summary)));
    for (const Parameter& option : table.options) text += option_line("__ghg_in ''", option);
    for (const Term& group : table.groups)
        text += option_line(fmt::format("__ghg_in {}", quoted(group.name)), help_option());
    return text;
}

std::string command_lines(const Command& command) {
    std::string text;
    std::string in = fmt::format("__ghg_in {}", quoted(command.name));
    for (const Parameter& option : options_of(command)) text += option_line(in, option);
    for (std::size_t i = 0; i < command.arguments.size(); ++i) {
        const Parameter& argument = command.arguments[i];
        std::string words = values(argument);
        std::string at = argument.is_list() ? "__ghg_from" : "__ghg_at";
        if (words != "-x") text += complete(fmt::format("{} {} {}", at, quoted(command.name), i + 1), words);
    }
    return text;
}

std::string known_words(const CommandTable& table) {
    std::string commands = "set -g __ghg_commands";
    for (const Term& group : table.groups) commands += " " + quoted(group.name);
    for (const Command& command : table.commands) commands += " " + quoted(command.name);
    std::string options = "set -g __ghg_options_with_value";
    for (const Command& command : table.commands)
        for (const Parameter& option : command.options)
            for (const std::string& name : spellings(option))
                if (!option.is_flag()) options += " " + quoted(command.name + " " + name);
    return commands + "\n" + options + "\n";
}

}  // namespace

std::string fish_completion(const CommandTable& table) {
    std::string text = "# Completion of ghg for fish, made by: ghg completion fish\n\n" + known_words(table) + frame;
    text += word_lines(table);
    for (const Command& command : table.commands) text += command_lines(command);
    return text;
}

}  // namespace ghg
