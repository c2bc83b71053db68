#include "command/cli.h"

#include "base/near_names.h"
#include "command/command_table.h"
#include "command/console.h"
#include "command/parse.h"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

namespace ghg {
namespace {

std::vector<std::string> first_words(const CommandTable& table) {
    std::vector<std::string> words;
    for (const Command& command : table.commands) {
        std::string word = command.name.substr(0, command.name.find(' '));
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return words;
}

// The parser would only say that a command is required.
std::optional<Diagnostic> unknown_command(const CommandTable& table, int argc, char** argv) {
    std::string word = argc > 1 ? argv[1] : "-";
    std::vector<std::string> names = first_words(table);
    if (word.starts_with('-') || std::ranges::find(names, word) != names.end()) return std::nullopt;
    Diagnostic unknown = problem("command-unknown", {}, fmt::format("ghg has no command `{}`", word),
                                 fmt::format("Write one of: {}.", fmt::join(names, ", ")));
    unknown.near = near_names(word, names);
    return unknown;
}

}  // namespace

ExitCode run_command_line(int argc, char** argv) {
    CommandTable table = command_table();
    if (auto unknown = unknown_command(table, argc, argv)) {
        say({*unknown});
        return ExitCode::wrong_usage;
    }
    auto found = parse(table, argc, argv);
    if (const auto* asked = std::get_if<Asked>(&found)) return asked->command->run();
    if (const auto* help = std::get_if<HelpAsked>(&found)) return deliver(help->text, "");
    complain(std::get<WrongUsage>(found).says);
    return ExitCode::wrong_usage;
}

}  // namespace ghg
