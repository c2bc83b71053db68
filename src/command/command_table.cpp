#include "command/command_table.h"

#include "command/verbs.h"

#include <algorithm>

namespace ghg {
namespace {

std::vector<Command> commands() {
    // clang-format off
    return {
        init_command(),
        report_command(),
        types_command(),
        explain_command(),
        merge_command(),
        compare_command(),
        ledger_sniff_command(),
        factors_search_command(),
        factors_show_command(),
        factors_list_command(),
        lock_command(),
        verify_command(),
        factors_licences_command(),
        factors_diff_command(),
        factors_import_command(),
        check_command(),
        factors_freeze_command(),
        why_command(),
        man_command(),
        completion_command(),
    };
    // clang-format on
}

std::vector<Term> exits() {
    return {
        {"0", "done"},
        {"1", "the input has errors, or a file cannot be read or written"},
        {"2", "the command line cannot be understood"},
        {"3", "there are caveats, under --strict, or more moves than --fail-over allows"},
        {"70", "a bug in ghg"},
    };
}

std::vector<Term> files() {
    return {
        {"year.yaml",
         "An inventory: one organisation's activities of one period. `ghg init` writes one to start from."},
        {"tables/",
         "Own tables of factors, ratios, units and types: folders that an inventory names with `tables:`, or "
         "the command line with --factors and --factors-only. The built-in tables are part of the program."},
    };
}

std::vector<Term> environment() {
    return {
        {"NO_COLOR", "when set and not empty, nothing is printed in colour"},
        {"TERM", "when it is `dumb`, nothing is printed in colour"},
    };
}

}  // namespace

CommandTable command_table() {
    return {
        .about = "ghg calculates an organisation's greenhouse-gas emissions, exactly and with every figure cited.",
        .start = {{"ghg init year.yaml", "writes a first inventory: put in your own figures"},
                  {"ghg report year.yaml", "Scope 1, 2 and 3, and the progress towards targets"},
                  {"ghg explain year.yaml", "how each figure came about, step by step"}},
        .commands = commands(),
        .groups = {{"factors", "Tables of emission factors"}, {"ledger", "Exports with many rows"}},
        .options = {help_option(), {.name = "--version", .help = "The program's version"}},
        .exits = exits(),
        .files = files(),
        .environment = environment(),
    };
}

Parameter help_option() { return {.name = "--help", .letter = 'h', .help = "This help"}; }

std::vector<Parameter> options_of(const Command& command) {
    std::vector<Parameter> options = command.options;
    options.push_back(help_option());
    return options;
}

std::string heading(Reader reader) {
    switch (reader) {
        case Reader::staff:
            return "To make a report";
        case Reader::auditors:
            return "To follow a figure to its source";
        case Reader::ci:
            return "For editors and CI";
        case Reader::everyone:
            return "To find help";
    }
    return "";
}

std::vector<std::string> first_words(const CommandTable& table) {
    std::vector<std::string> words;
    for (const Command& command : table.commands) {
        std::string word = command.name.substr(0, command.name.find(' '));
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return words;
}

std::vector<std::string> words_below(const CommandTable& table, const std::string& group) {
    std::vector<std::string> words;
    for (const Command& command : table.commands)
        if (command.name.starts_with(group + " ")) words.push_back(last_word(command));
    return words;
}

std::string summary_of(const CommandTable& table, const std::string& word) {
    auto group = std::ranges::find(table.groups, word, &Term::name);
    if (group != table.groups.end()) return group->means;
    auto command = std::ranges::find(table.commands, word, &Command::name);
    return command == table.commands.end() ? "" : command->summary;
}

std::string last_word(const Command& command) { return command.name.substr(command.name.find(' ') + 1); }

}  // namespace ghg
