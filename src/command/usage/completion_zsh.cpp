#include "command/usage/completion.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

// Text inside single quotes of a specification: what `_arguments` would read as its own is escaped.
std::string spec_text(std::string_view text) {
    std::string safe;
    for (char c : text) {
        if (c == '\'')
            safe += "'\\''";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            safe += std::string("\\") + c;
        else
            safe += c;
    }
    return safe;
}

std::string function_name(std::string command) {
    std::ranges::replace(command, ' ', '_');
    return command.empty() ? "_ghg" : "_ghg_" + command;
}

std::string action(const Parameter& parameter) {
    std::vector<std::string> words = candidates(parameter);
    if (!words.empty()) return fmt::format("({})", fmt::join(words, " "));
    switch (parameter.takes) {
        case Takes::inventory:
        case Takes::inventory_or_folder:
            return "_files -g \"*.(yaml|yml)(-.)\"";
        case Takes::folder:
            return "_files -/";
        case Takes::file:
            return "_files";
        case Takes::word:
            break;
    }
    return " ";
}

std::string argument_spec(const Parameter& argument) {
    std::string_view before = argument.is_list() ? "*:" : argument.required ? ":" : "::";
    return fmt::format("'{}{}:{}'", before, spec_text(argument.name), action(argument));
}

std::string option_spec(const Parameter& option) {
    std::string value = option.is_flag() ? "" : fmt::format(":{}:{}", spec_text(option.value), action(option));
    std::string rest = fmt::format("[{}]{}'", spec_text(option.help), value);
    std::string name = option.name + (option.is_flag() ? "" : "=");
    std::string among = option.is_list() ? "*" : option.is_answered() ? "(- *)" : "";
    if (option.letter == 0) return fmt::format("'{}{}{}", among, name, rest);
    if (among.empty()) among = fmt::format("(-{} {})", option.letter, option.name);
    return fmt::format("'{}'{{-{},{}}}'{}", among, option.letter, name, rest);
}

std::string command_function(const Command& command) {
    std::vector<std::string> specs;
    for (const Parameter& option : options_of(command)) specs.push_back(option_spec(option));
    for (const Parameter& argument : command.arguments) specs.push_back(argument_spec(argument));
    return fmt::format("{}() {{\n    _arguments \\\n        {}\n}}\n\n", function_name(command.name),
                       fmt::join(specs, " \\\n        "));
}

/// A word that is followed by others: ghg itself, or a group.
struct Fork {
    std::string name;  ///< empty for ghg itself
    std::vector<Term> below;
    std::vector<Parameter> options;
};

std::string fork_function(const Fork& fork) {
    std::string text = fmt::format("{}() {{\n    local curcontext=$curcontext state line\n    local -a words_below=(\n",
                                   function_name(fork.name));
    for (const Term& word : fork.below)
        text += fmt::format("        '{}:{}'\n", spec_text(word.name), spec_text(word.means));
    text += "    )\n    _arguments -C \\\n";
    for (const Parameter& option : fork.options) text += fmt::format("        {} \\\n", option_spec(option));
    text +=
        "        '1: :->word' '*:: :->rest'\n    case $state in\n        word) _describe command words_below ;;\n"
        "        rest)\n            case $words[1] in\n";
    for (const Term& word : fork.below)
        text += fmt::format("                {}) {} ;;\n", word.name,
                            function_name(fork.name.empty() ? word.name : fork.name + " " + word.name));
    return text + "            esac ;;\n    esac\n}\n\n";
}

}  // namespace

std::string zsh_completion(const CommandTable& table) {
    std::string text = "#compdef ghg\n# Completion of ghg for zsh, made by: ghg completion zsh\n\n";
    for (const Command& command : table.commands) text += command_function(command);
    for (const Term& group : table.groups) {
        Fork fork{group.name, {}, {help_option()}};
        for (const Command& command : table.commands)
            if (command.name.starts_with(group.name + " ")) fork.below.push_back({last_word(command), command.summary});
        text += fork_function(fork);
    }
    Fork top{"", {}, table.options};
    for (const std::string& word : first_words(table)) top.below.push_back({word, summary_of(table, word)});
    return text + fork_function(top) +
           "if [[ $funcstack[1] == _ghg ]]; then\n    _ghg \"$@\"\nelse\n    compdef _ghg ghg\nfi\n";
}

}  // namespace ghg
