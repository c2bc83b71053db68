#pragma once

#include "command/exit_code.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace ghg {

/// Whom a command serves first; `ghg --help` lists commands by it, in this order.
enum class Reader { staff, auditors, ci, everyone };

/// What a value names, so that a shell can offer what is there.
enum class Takes { word, inventory, folder, inventory_or_folder, file };

/// The field of a command's request that a value goes into: a flag sets a bool, a list takes every value given. A flag
/// without a field is answered by ghg itself: --help.
using Field = std::variant<bool*, unsigned*, std::string*, std::vector<std::string>*>;

/// An argument or an option of a command. What stands in `into` beforehand is what holds when it is not given.
struct Parameter {
    std::string name;        ///< of an option `--format`, of an argument its word: INVENTORY
    char letter = 0;         ///< o, for -o beside --output
    std::string value = {};  ///< the word for an option's value: FORMAT; empty for a flag
    std::string help;        ///< one line, without a full stop
    Field into = {};
    Takes takes = Takes::word;
    std::vector<std::string> choices = {};                    ///< the only values there are; empty: any
    std::vector<std::string> (*suggests)() = nullptr;         ///< values a shell may offer, others are accepted
    std::string (*wrong_with)(const std::string&) = nullptr;  ///< what is wrong with a value; empty: nothing
    bool required = false;
    bool takes_rest = false;  ///< of a list option: every word that follows, up to the next option

    bool is_option() const { return name.starts_with('-'); }
    bool is_flag() const { return std::holds_alternative<bool*>(into); }
    bool is_answered() const { return is_flag() && std::get<bool*>(into) == nullptr; }
    bool is_list() const { return std::holds_alternative<std::vector<std::string>*>(into); }
};

/// A word, or a command line, and what it means.
struct Term {
    std::string name;
    std::string means;
};

/// A titled list of words that an option's values need: what each means.
struct Explanation {
    std::string title;
    std::vector<Term> terms;
};

/// A command line to copy, and what it does.
struct Example {
    std::string line;
    std::string does;
};

/// One command as a user sees it, and what runs it. Its request lives as long as `run`.
struct Command {
    std::string name;  ///< report; below a group two words: factors import
    std::string summary;
    Reader reader = Reader::everyone;
    std::vector<Parameter> arguments = {};
    std::vector<Parameter> options = {};
    Explanation explains = {};  ///< empty: its options say all
    std::vector<Example> examples;
    std::function<ExitCode()> run;
};

}  // namespace ghg
