#include "command/usage/help_text.h"

#include "report/table.h"

#include <fmt/format.h>
#include <algorithm>
#include <type_traits>

namespace ghg {
namespace {

std::string block(const std::string& title, const std::vector<Term>& terms, std::size_t least = 0) {
    if (terms.empty()) return "";
    PrintedTable table{{{"", Align::left, least}, {}}, {}, 2};
    for (const Term& term : terms) table.add({term.name, term.means});
    return fmt::format("\n{}\n{}", title, render(table));
}

std::size_t widest_name(const std::vector<Command>& commands) {
    std::size_t widest = 0;
    for (const Command& command : commands) widest = std::max(widest, command.name.size());
    return widest;
}

std::vector<Term> terms_of(const std::vector<Parameter>& parameters) {
    std::vector<Term> terms;
    for (const Parameter& each : parameters) terms.push_back({head_of(each), meaning_of(each)});
    return terms;
}

std::string default_of(const Parameter& parameter) {
    return std::visit(
        [](const auto* into) -> std::string {
            using T = std::remove_cvref_t<decltype(*into)>;
            if constexpr (std::is_same_v<T, std::string>) return *into;
            if constexpr (std::is_same_v<T, unsigned>) return std::to_string(*into);
            return "";
        },
        parameter.into);
}

std::string examples_of(const Command& command) {
    std::string text;
    for (const Example& example : command.examples) text += fmt::format("  {}\n      {}\n", example.line, example.does);
    return text.empty() ? "" : "\nExamples\n" + text;
}

std::string word_of(const Parameter& argument) {
    std::string word = argument.name + (argument.is_list() ? "..." : "");
    return argument.required ? word : "[" + word + "]";
}

}  // namespace

std::string usage_line(const Command& command) {
    std::string line = "ghg " + command.name;
    for (const Parameter& option : command.options)
        if (option.required) line += fmt::format(" {} {}", option.name, option.value);
    auto is_free = [](const Parameter& option) { return !option.required; };
    if (std::ranges::any_of(command.options, is_free)) line += " [OPTIONS]";
    for (const Parameter& argument : command.arguments) line += " " + word_of(argument);
    return line;
}

std::string head_of(const Parameter& parameter) {
    std::string head = parameter.letter == 0 ? "" : fmt::format("-{}, ", parameter.letter);
    return head + parameter.name + (parameter.value.empty() ? "" : " " + parameter.value) +
           (parameter.takes_rest ? "..." : "");
}

std::string meaning_of(const Parameter& parameter) {
    std::string text = parameter.help;
    if (!parameter.choices.empty()) text += fmt::format(": {}", fmt::join(parameter.choices, ", "));
    if (std::string otherwise = default_of(parameter); !otherwise.empty())
        text += fmt::format("; {} when not given", otherwise);
    if (parameter.is_list() && parameter.is_option() && !parameter.takes_rest) text += "; may be given again";
    return text;
}

std::string program_help(const CommandTable& table) {
    std::string text = table.about + "\n" + block("Start here", table.start);
    std::size_t widest = widest_name(table.commands);
    for (Reader reader : {Reader::staff, Reader::auditors, Reader::ci, Reader::everyone}) {
        std::vector<Term> terms;
        for (const Command& command : table.commands)
            if (command.reader == reader) terms.push_back({command.name, command.summary});
        text += block(heading(reader), terms, widest);
    }
    text += block("Options", terms_of(table.options), widest);
    return text +
           "\nMore: ghg COMMAND --help, with examples; ghg why SLUG, for the word in brackets after a message;\n"
           "      man ghg, or without it installed: ghg man | man -l -\n";
}

std::string group_help(const CommandTable& table, const Term& group) {
    std::vector<Term> terms;
    for (const Command& command : table.commands)
        if (command.name.starts_with(group.name + " ")) terms.push_back({last_word(command), command.summary});
    return fmt::format("{}\n\nUsage: ghg {} COMMAND\n{}\nMore: ghg {} COMMAND --help\n", group.means, group.name,
                       block("Commands", terms), group.name);
}

std::string command_help(const Command& command) {
    return fmt::format("{}\n\nUsage: {}\n", command.summary, usage_line(command)) +
           block("Arguments", terms_of(command.arguments)) + block("Options", terms_of(options_of(command))) +
           block(command.explains.title, command.explains.terms) + examples_of(command);
}

}  // namespace ghg
