#include "command/usage/man_page.h"

#include "base/utf8.h"
#include "command/usage/help_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// Words are neither divided nor spread: an option must be copied as it stands.
constexpr const char* head =
    ".\\\" Made by ghg man.\n.TH GHG 1 \"\" \"ghg " GHG_VERSION "\" \"User Commands\"\n.nh\n.ad l\n";

// Characters that roff would read as its own, or turn into a typographic mark nobody can copy.
std::string roff_character(char32_t character) {
    switch (character) {
        case '\\':
            return "\\(rs";
        case '-':
            return "\\-";
        case '\'':
            return "\\(aq";
        case '"':
            return "\\(dq";
        case '^':
            return "\\(ha";
        case '~':
            return "\\(ti";
        default:
            return character < 0x80 ? std::string(1, static_cast<char>(character))
                                    : fmt::format("\\[u{:04X}]", static_cast<unsigned>(character));
    }
}

std::string section(std::string_view title) { return fmt::format(".SH {}\n", title); }

std::string line(std::string_view text) { return roff(text) + "\n"; }

std::string term(std::string_view name, std::string_view means) {
    return ".TP\n\\fB" + roff(name) + "\\fR\n" + line(means);
}

std::string terms(std::string_view title, const std::vector<Term>& all) {
    std::string text = section(title);
    for (const Term& each : all) text += term(each.name, each.means);
    return text;
}

std::string command_part(const Command& command) {
    std::string text = ".SS \"" + roff(usage_line(command)) + "\"\n" + line(command.summary + ".");
    for (const auto* list : {&command.arguments, &command.options})
        for (const Parameter& each : *list) text += term(head_of(each), meaning_of(each) + ".");
    for (const Term& each : command.explains.terms) text += term(each.name, each.means + ".");
    return text;
}

std::string examples_part(const CommandTable& table) {
    std::string text = section("EXAMPLES");
    for (const Command& command : table.commands)
        for (const Example& example : command.examples) text += term(example.line, example.does);
    return text;
}

std::string options_part(const CommandTable& table) {
    std::string text = section("OPTIONS");
    for (const Parameter& option : table.options) text += term(head_of(option), meaning_of(option) + ".");
    return text;
}

std::string description(const CommandTable& table) {
    std::string text = section("DESCRIPTION") + line(table.about);
    text +=
        line("Activity data of a year stand in an inventory, a YAML file; cited tables of emission factors are built");
    text += line("in, and own ones can be added.") + ".PP\n";
    text +=
        line("Results go to standard output, messages to standard error. Each message names the file, the line and");
    text += line("the column, and one next step; the word in brackets at its end is explained by `ghg why`.");
    for (const Term& start : table.start) text += term(start.name, start.means);
    return text;
}

}  // namespace

std::string roff(std::string_view text) {
    std::string safe = text.starts_with('.') ? "\\&" : "";
    bool bold = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        at += point.size;
        if (point.value == '`') {
            bold = !bold;
            safe += bold ? "\\fB" : "\\fR";
        } else {
            safe += roff_character(point.value);
        }
    }
    return safe;
}

std::string man_page(const CommandTable& table) {
    std::string text = section("NAME") + "ghg \\- exact greenhouse\\-gas accounting\n" + section("SYNOPSIS") +
                       "\\fBghg\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n" + description(table) +
                       section("COMMANDS");
    for (const Command& command : table.commands) text += command_part(command);
    return head + text + options_part(table) + terms("EXIT STATUS", table.exits) + terms("FILES", table.files) +
           terms("ENVIRONMENT", table.environment) + examples_part(table);
}

}  // namespace ghg
