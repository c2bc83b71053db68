#include "command/usage/wrong_usage.h"

#include "base/near_names.h"
#include "command/usage/help_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

Diagnostic not_among(const std::string& before, const std::string& word, const std::vector<std::string>& names) {
    Diagnostic unknown = problem("command-unknown", {}, fmt::format("{} has no command `{}`", before, word),
                                 fmt::format("Write one of: {}.", fmt::join(names, ", ")));
    unknown.near = near_names(word, names);
    return unknown;
}

Diagnostic none_named(const std::string& before, const std::vector<std::string>& names) {
    return problem("command-missing", {}, fmt::format("{} needs a command", before),
                   fmt::format("Write one of: {}; `{} --help` says what each does.", fmt::join(names, ", "), before));
}

std::optional<Diagnostic> wrong_word(const std::string& before, const std::vector<std::string>& words, std::size_t at,
                                     const std::vector<std::string>& names) {
    if (at >= words.size()) return none_named(before, names);
    if (words[at].starts_with('-') || std::ranges::find(names, words[at]) != names.end()) return std::nullopt;
    return not_among(before, words[at], names);
}

std::string called(const Command* command) { return command == nullptr ? "ghg" : "ghg " + command->name; }

}  // namespace

std::optional<Diagnostic> wrong_command(const CommandTable& table, const std::vector<std::string>& words) {
    if (auto wrong = wrong_word("ghg", words, 0, first_words(table))) return wrong;
    std::vector<std::string> below = words_below(table, words[0]);
    return below.empty() ? std::nullopt : wrong_word("ghg " + words[0], words, 1, below);
}

Diagnostic unexpected_word(const Command* command, const std::string& word) {
    if (!word.starts_with('-')) return wrong_usage(command, fmt::format("`{}` is one word too many", word));
    std::string name = word.substr(0, word.find('='));
    Diagnostic unknown = wrong_usage(command, fmt::format("{} has no option `{}`", called(command), name));
    std::vector<std::string> names = {"--help"};
    if (command != nullptr)
        for (const Parameter& option : command->options) names.push_back(option.name);
    unknown.near = near_names(name, names);
    return unknown;
}

Diagnostic wrong_usage(const Command* command, const std::string& says) {
    std::string usage = command == nullptr ? "ghg COMMAND" : usage_line(*command);
    return problem("command-line", {}, says, fmt::format("Write: {}; `{} --help` says more.", usage, called(command)));
}

std::string not_a_choice(const std::vector<std::string>& choices, const std::string& value) {
    if (std::ranges::find(choices, value) != choices.end()) return "";
    return fmt::format("`{}` is none of {}", value, fmt::join(choices, ", "));
}

}  // namespace ghg
