#include "command/command_table.h"

#include "command/usage/completion.h"
#include "command/usage/help_text.h"
#include "command/usage/man_page.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <algorithm>
#include <set>

using namespace ghg;

namespace {

// The part of a text from the line that begins with `from` up to the next that begins with `to`.
std::string part(const std::string& text, const std::string& from, const std::string& to) {
    std::size_t start = text.find("\n" + from);
    if (start == std::string::npos) return "";
    return text.substr(start + 1, text.find("\n" + to, start + 1) - start);
}

bool holds(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

std::vector<Parameter> everything_of(const Command& command) {
    std::vector<Parameter> all = command.arguments;
    std::ranges::copy(options_of(command), std::back_inserter(all));
    return all;
}

std::string joined(const std::vector<std::string>& words, const char* by) {
    return fmt::format("{}", fmt::join(words, by));
}

}  // namespace

TEST_CASE("every command says what it does, takes and gives, and shows an example of itself") {
    CommandTable table = command_table();
    CHECK(table.commands.size() >= 8);
    std::set<std::string> names;
    for (const Command& command : table.commands) {
        CAPTURE(command.name);
        CHECK(names.insert(command.name).second);
        CHECK(!command.summary.empty());
        CHECK(!command.summary.ends_with('.'));
        CHECK(command.run);
        CHECK(!command.examples.empty());
        CHECK(command.examples.size() <= 2);
        for (const Example& example : command.examples) CHECK(holds(example.line, "ghg " + command.name));
        std::set<std::string> parameters;
        for (const Parameter& each : everything_of(command)) {
            CAPTURE(each.name);
            CHECK(parameters.insert(each.name).second);
            CHECK(!each.help.empty());
            CHECK(!each.help.ends_with('.'));
            CHECK(each.is_flag() == (each.is_option() && each.value.empty()));
            CHECK(each.is_answered() == (each.name == "--help"));
        }
    }
}

TEST_CASE("every command of two words stands below a group that says what it holds, and no group is empty") {
    CommandTable table = command_table();
    for (const Command& command : table.commands) {
        std::size_t blank = command.name.find(' ');
        if (blank == std::string::npos) continue;
        CAPTURE(command.name);
        auto group = std::ranges::find(table.groups, command.name.substr(0, blank), &Term::name);
        REQUIRE(group != table.groups.end());
        CHECK(!group->means.empty());
    }
    for (const Term& group : table.groups) CHECK(!words_below(table, group.name).empty());
}

TEST_CASE("every command, option and choice stands in the help") {
    CommandTable table = command_table();
    std::string overview = program_help(table);
    for (const Command& command : table.commands) {
        CHECK(holds(overview, "\n  " + command.name + " "));
        std::string help = command_help(command);
        CHECK(holds(help, "Usage: ghg " + command.name));
        for (const Parameter& each : everything_of(command)) {
            CHECK(holds(help, "\n  " + head_of(each) + " "));
            CHECK(holds(meaning_of(each), joined(each.choices, ", ")));
        }
        for (const Example& example : command.examples) CHECK(holds(help, "\n  " + example.line + "\n"));
    }
    for (const Term& group : table.groups)
        for (const std::string& word : words_below(table, group.name))
            CHECK(holds(group_help(table, group), "\n  " + word + " "));
}

TEST_CASE("every command, option and choice stands in the man page, and every exit code, file and variable") {
    CommandTable table = command_table();
    std::string page = man_page(table);
    for (const Command& command : table.commands) {
        std::string own = part(page, ".SS \"" + roff(usage_line(command)) + "\"\n", ".S");
        CAPTURE(command.name);
        CHECK(holds(own, roff(command.summary)));
        std::vector<Parameter> listed = command.arguments;
        std::ranges::copy(command.options, std::back_inserter(listed));
        for (const Parameter& each : listed)
            CHECK(holds(own, ".TP\n\\fB" + roff(head_of(each)) + "\\fR\n" + roff(meaning_of(each))));
        for (const Example& example : command.examples) CHECK(holds(page, "\\fB" + roff(example.line) + "\\fR\n"));
    }
    for (const auto* terms : {&table.exits, &table.files, &table.environment}) {
        CHECK(!terms->empty());
        for (const Term& term : *terms) CHECK(holds(page, "\\fB" + roff(term.name) + "\\fR\n" + roff(term.means)));
    }
}

TEST_CASE("the man page is ASCII, and what roff would read as its own is escaped") {
    for (char c : man_page(command_table())) CHECK((c == '\n' || (c >= ' ' && c <= '~')));
    CHECK(roff(".SH a\\b -x 'y' \"z\"") == "\\&.SH a\\(rsb \\-x \\(aqy\\(aq \\(dqz\\(dq");
    CHECK(roff("å ^ ~") == "\\[u00E5] \\(ha \\(ti");
    CHECK(roff("see `ghg why`.") == "see \\fBghg why\\fR.");
}

TEST_CASE("every command, option and choice stands in the completion of bash") {
    CommandTable table = command_table();
    std::string script = bash_completion(table);
    CHECK(holds(script, fmt::format("' 1') __ghg_words {} ;;", joined(first_words(table), " "))));
    for (const Command& command : table.commands) {
        std::string options = part(script, "        '" + command.name + "') __ghg_words --", "");
        for (const Parameter& option : options_of(command)) CHECK(holds(options, " " + option.name + " "));
        for (const Parameter& option : command.options)
            if (!option.choices.empty())
                CHECK(holds(script, fmt::format("'{} {}') __ghg_words {} ;;", command.name, option.name,
                                                joined(option.choices, " "))));
        for (std::size_t i = 0; i < command.arguments.size(); ++i)
            if (!candidates(command.arguments[i]).empty())
                CHECK(holds(script,
                            fmt::format("{} __ghg_words {} ;;",
                                        command.arguments[i].is_list() ? fmt::format("'{} '[1-9]*)", command.name)
                                                                       : fmt::format("'{} {}')", command.name, i + 1),
                                        joined(candidates(command.arguments[i]), " "))));
    }
}

TEST_CASE("every command, option and choice stands in the completion of zsh") {
    CommandTable table = command_table();
    std::string script = zsh_completion(table);
    for (const std::string& word : first_words(table)) CHECK(holds(script, "\n        '" + word + ":"));
    for (const Command& command : table.commands) {
        std::string function = "_ghg_" + command.name;
        std::ranges::replace(function, ' ', '_');
        std::string own = part(script, function + "() {", "}");
        CAPTURE(command.name);
        CHECK(holds(script, last_word(command) + ") " + function + " ;;"));
        for (const Parameter& option : options_of(command)) {
            CHECK(holds(own, option.name + (option.is_flag() ? "" : "=")));
            if (!option.choices.empty())
                CHECK(holds(own, fmt::format(":{}:({})'", option.value, joined(option.choices, " "))));
        }
        for (const Parameter& argument : command.arguments) {
            CHECK(holds(own, ":" + argument.name + ":"));
            if (!candidates(argument).empty())
                CHECK(holds(own, fmt::format(":{}:({})'", argument.name, joined(candidates(argument), " "))));
        }
    }
}

TEST_CASE("every command, option and choice stands in the completion of fish") {
    CommandTable table = command_table();
    std::string script = fish_completion(table);
    for (const std::string& word : first_words(table))
        CHECK(holds(script, fmt::format("-n '__ghg_at \\'\\' 1' -a {} ", word)));
    for (const Command& command : table.commands) {
        std::string in = fmt::format("\ncomplete -c ghg -n '__ghg_in \\'{}\\'' ", command.name);
        CAPTURE(command.name);
        for (const Parameter& option : options_of(command)) {
            std::string letter = option.letter == 0 ? "" : fmt::format("-s {} ", option.letter);
            std::string start = fmt::format("{}{}-l {} ", in, letter, option.name.substr(2));
            CHECK(holds(script, option.choices.empty()
                                    ? start
                                    : fmt::format("{}-x -a '{}' ", start, joined(option.choices, " "))));
        }
        for (std::size_t i = 0; i < command.arguments.size(); ++i)
            if (!candidates(command.arguments[i]).empty())
                CHECK(holds(script, fmt::format("'{} \\'{}\\' {}' -x -a '{}'",
                                                command.arguments[i].is_list() ? "__ghg_from" : "__ghg_at",
                                                command.name, i + 1, joined(candidates(command.arguments[i]), " "))));
    }
}
