#include "command/usage/parse.h"

#include "command/usage/help_text.h"
#include "command/usage/wrong_usage.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <type_traits>

namespace ghg {
namespace {

/// The table as CLI11 wants it.
struct Built {
    CLI::App app{"", "ghg"};
    std::map<const CLI::App*, const Command*> commands;
    std::map<std::string, CLI::App*> groups;
};

void add_help(CLI::App& app) { app.set_help_flag("-h,--help", ""); }

CLI::Option* add_field(CLI::App& verb, const std::string& names, const Field& field) {
    return std::visit(
        [&](auto* into) {
            if constexpr (std::is_same_v<decltype(into), bool*>)
                return verb.add_flag(names, *into)->disable_flag_override();
            else
                return verb.add_option(names, *into);
        },
        field);
}

void add(CLI::App& verb, const Parameter& parameter) {
    std::string letter = parameter.letter == 0 ? "" : fmt::format("-{},", parameter.letter);
    CLI::Option* option = add_field(verb, letter + parameter.name, parameter.into);
    // An option takes one word each time, or it would swallow the arguments after it.
    if (parameter.is_option() && parameter.is_list() && !parameter.takes_rest) option->allow_extra_args(false);
    if (parameter.required) option->required();
    if (!parameter.choices.empty())
        option->check([&](const std::string& value) { return not_a_choice(parameter.choices, value); });
    if (parameter.wrong_with != nullptr) option->check(parameter.wrong_with);
}

// `factors import` stands below `factors`, which is added with its first command.
CLI::App& place_of(const Command& command, Built& built) {
    std::size_t blank = command.name.find(' ');
    if (blank == std::string::npos) return built.app;
    CLI::App*& group = built.groups[command.name.substr(0, blank)];
    if (group == nullptr) {
        group = built.app.add_subcommand(command.name.substr(0, blank));
        group->require_subcommand(1);
        add_help(*group);
    }
    return *group;
}

void build(const CommandTable& table, Built& built) {
    built.app.set_version_flag("--version", "ghg " GHG_VERSION);
    add_help(built.app);
    built.app.require_subcommand(1);
    for (const Command& command : table.commands) {
        CLI::App& verb = *place_of(command, built).add_subcommand(last_word(command));
        add_help(verb);
        for (const Parameter& argument : command.arguments) add(verb, argument);
        for (const Parameter& option : command.options) add(verb, option);
        built.commands[&verb] = &command;
    }
}

const CLI::App* deepest(const CLI::App* app) {
    auto below = app->get_subcommands();
    return below.empty() ? app : deepest(below.front());
}

const Command* named_in(const Built& built) {
    auto found = built.commands.find(deepest(&built.app));
    return found == built.commands.end() ? nullptr : found->second;
}

// CLI11 counts arguments; a reader wants to know what to change.
std::string worded(const CLI::ArgumentMismatch& error) {
    std::string says = error.what();
    if (says.find("flag override") != std::string::npos)
        return fmt::format("--{} takes no value", says.substr(0, says.find(' ')));
    std::string name = says.substr(0, says.find(':'));
    return name + (says.find("At Most") != std::string::npos ? " is given more than once" : " needs a value");
}

std::string help_for(const CommandTable& table, const Built& built) {
    if (const Command* command = named_in(built)) return command_help(*command);
    auto group = std::ranges::find(table.groups, deepest(&built.app)->get_name(), &Term::name);
    return group == table.groups.end() ? program_help(table) : group_help(table, *group);
}

}  // namespace

std::variant<Asked, HelpAsked, Diagnostic> parse(const CommandTable& table, int argc, char** argv) {
    if (auto wrong = wrong_command(table, {argv + std::min(argc, 1), argv + argc})) return *wrong;
    Built built;
    build(table, built);
    try {
        built.app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return HelpAsked{help_for(table, built)};
    } catch (const CLI::CallForVersion&) {
        return HelpAsked{"ghg " GHG_VERSION "\n"};
    } catch (const CLI::ArgumentMismatch& error) {
        return wrong_usage(named_in(built), worded(error));
    } catch (const CLI::ParseError& error) {
        std::vector<std::string> rest = built.app.remaining(true);
        return rest.empty() ? wrong_usage(named_in(built), error.what())
                            : unexpected_word(named_in(built), rest.front());
    }
    return Asked{named_in(built)};
}

}  // namespace ghg
