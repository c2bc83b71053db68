#include "command/usage/completion.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr const char* frame_before = R"sh(# Completion of ghg for bash, made by: ghg completion bash

__ghg_take() {
    local word
    while IFS= read -r word; do [[ -n $word ]] && COMPREPLY+=("$word"); done
}

# The words that begin as the one at the cursor.
__ghg_words() { __ghg_take <<<"$(compgen -W "$*" -- "$cur")"; }

# Folders, and files with one of the endings.
__ghg_files() {
    local ending plain=${cur//\\/}
    compopt -o filenames 2>/dev/null
    __ghg_take <<<"$(compgen -d -- "$plain")"
    for ending; do __ghg_take <<<"$(compgen -f -X "!*$ending" -- "$plain")"; done
}

__ghg_any_file() {
    compopt -o filenames 2>/dev/null
    __ghg_take <<<"$(compgen -f -- "${cur//\\/}")"
}

)sh";

constexpr const char* frame_after = R"sh(
_ghg() {
    local cur=${COMP_WORDS[COMP_CWORD]} command='' option='' argument=1 word i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == '=' ]]; then # --format=json comes as three words
            continue
        elif [[ -n $option ]]; then
            option=''
        elif [[ $word == -* ]]; then
            __ghg_takes_value "$command $word" && option=$word
        elif __ghg_is_command "${command:+$command }$word"; then
            command=${command:+$command }$word
        else
            argument=$((argument + 1))
        fi
    done
    [[ $cur == '=' ]] && cur=''
    if [[ -n $option ]]; then
        __ghg_value "$command $option"
    elif [[ $cur == -* ]]; then
        __ghg_options "$command"
    else
        __ghg_value "$command $argument"
    fi
    return 0
}

complete -F _ghg ghg
)sh";

std::string action(const Parameter& parameter) {
    std::vector<std::string> words = candidates(parameter);
    if (!words.empty()) return fmt::format("__ghg_words {}", fmt::join(words, " "));
    switch (parameter.takes) {
        case Takes::inventory:
        case Takes::inventory_or_folder:
            return "__ghg_files .yaml .yml";
        case Takes::folder:
            return "__ghg_files";
        case Takes::file:
            return "__ghg_any_file";
        case Takes::word:
            break;
    }
    return "";
}

// One branch of a `case`: `what` is its pattern, already quoted.
std::string branch(const std::string& what, const std::string& does) {
    return does.empty() ? "" : fmt::format("        {}) {} ;;\n", what, does);
}

std::string function(std::string_view name, const std::string& branches, std::string_view after = "") {
    return fmt::format("{}() {{\n    case $1 in\n{}    esac\n{}}}\n", name, branches, after);
}

std::string quoted(const std::string& command, const std::string& what) {
    return fmt::format("'{} {}'", command, what);
}

// Of a list, each further argument too.
std::string argument_pattern(const Command& command, std::size_t number) {
    bool last_of_many = command.arguments[number - 1].is_list();
    return last_of_many ? fmt::format("'{} '[{}-9]*", command.name, number)
                        : quoted(command.name, std::to_string(number));
}

std::string values(const CommandTable& table) {
    std::string text = branch("' 1'", fmt::format("__ghg_words {}", fmt::join(first_words(table), " ")));
    for (const Term& group : table.groups)
        text += branch(quoted(group.name, "1"),
                       fmt::format("__ghg_words {}", fmt::join(words_below(table, group.name), " ")));
    for (const Command& command : table.commands) {
        for (std::size_t i = 0; i < command.arguments.size(); ++i)
            text += branch(argument_pattern(command, i + 1), action(command.arguments[i]));
        for (const Parameter& option : command.options)
            for (const std::string& name : spellings(option))
                if (!option.is_flag()) text += branch(quoted(command.name, name), action(option));
    }
    return function("__ghg_value", text);
}

std::string option_words(const std::string& before, const std::vector<Parameter>& options) {
    std::vector<std::string> names;
    for (const Parameter& option : options)
        for (const std::string& name : spellings(option)) names.push_back(name);
    return branch("'" + before + "'", fmt::format("__ghg_words {}", fmt::join(names, " ")));
}

std::string options(const CommandTable& table) {
    std::string text = option_words("", table.options);
    for (const Term& group : table.groups) text += option_words(group.name, {help_option()});
    for (const Command& command : table.commands) text += option_words(command.name, options_of(command));
    return function("__ghg_options", text);
}

std::string command_words(const CommandTable& table) {
    std::string text;
    for (const Term& group : table.groups) text += branch("'" + group.name + "'", "return 0");
    for (const Command& command : table.commands) text += branch("'" + command.name + "'", "return 0");
    return function("__ghg_is_command", text, "    return 1\n");
}

std::string options_with_value(const CommandTable& table) {
    std::string text;
    for (const Command& command : table.commands)
        for (const Parameter& option : command.options)
            for (const std::string& name : spellings(option))
                if (!option.is_flag()) text += branch(quoted(command.name, name), "return 0");
    return function("__ghg_takes_value", text, "    return 1\n");
}

}  // namespace

std::string bash_completion(const CommandTable& table) {
    return fmt::format("{}{}\n{}\n{}\n{}{}", frame_before, command_words(table), options_with_value(table),
                       options(table), values(table), frame_after);
}

}  // namespace ghg
