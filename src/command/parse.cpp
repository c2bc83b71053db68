#include "command/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <type_traits>

namespace ghg {
namespace {

constexpr const char* about =
    R"(ghg calculates an organisation's greenhouse-gas emissions, exactly and with every figure cited.

  ghg init year.yaml          write a first inventory
  ghg report year.yaml        Scope 1, 2 and 3, and the progress towards targets
  ghg explain year.yaml ID    how a figure came about, step by step
  ghg check year.yaml         every problem and caveat)";

void add(CLI::App& verb, const Parameter& parameter) {
    std::string names =
        parameter.letter == 0 ? parameter.name : std::string("-") + parameter.letter + "," + parameter.name;
    CLI::Option* option = std::visit(
        [&](auto* into) {
            if constexpr (std::is_same_v<decltype(into), bool*>)
                return verb.add_flag(names, *into, parameter.help);
            else
                return verb.add_option(names, *into, parameter.help);
        },
        parameter.into);
    if (!parameter.is_flag()) option->type_name(parameter.value);
    if (parameter.required) option->required();
    if (!parameter.choices.empty()) option->check(CLI::IsMember(parameter.choices));
    if (parameter.wrong_with != nullptr) option->check(parameter.wrong_with);
}

// `factors import` stands below `factors`, which is added with its first command.
CLI::App* place_of(CLI::App& app, const CommandTable& table, const std::string& name) {
    std::size_t blank = name.find(' ');
    if (blank == std::string::npos) return &app;
    std::string word = name.substr(0, blank);
    for (CLI::App* there : app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == word; }))
        return there;
    auto said = std::ranges::find(table.groups, word, &CommandGroup::name);
    CLI::App* group = app.add_subcommand(word, said == table.groups.end() ? "" : said->summary);
    group->require_subcommand(1);
    return group;
}

CLI::App* add(CLI::App& app, const CommandTable& table, const Command& command) {
    CLI::App* verb = place_of(app, table, command.name)
                         ->add_subcommand(command.name.substr(command.name.find(' ') + 1), command.summary);
    for (const Parameter& argument : command.arguments) add(*verb, argument);
    for (const Parameter& option : command.options) add(*verb, option);
    return verb;
}

}  // namespace

std::variant<Asked, HelpAsked, WrongUsage> parse(const CommandTable& table, int argc, char** argv) {
    CLI::App app{about, "ghg"};
    app.set_version_flag("--version", "ghg " GHG_VERSION, "The program's version");
    app.set_help_flag("-h,--help", "This help");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    std::vector<CLI::App*> verbs;
    for (const Command& command : table.commands) verbs.push_back(add(app, table, command));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream result;
        std::ostringstream complaint;
        if (app.exit(error, result, complaint) == 0) return HelpAsked{result.str()};
        return WrongUsage{complaint.str()};
    }
    auto named = std::ranges::find_if(verbs, [](const CLI::App* verb) { return verb->parsed(); });
    return Asked{&table.commands[static_cast<std::size_t>(named - verbs.begin())]};
}

}  // namespace ghg
