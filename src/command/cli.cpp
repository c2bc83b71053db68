#include "command/cli.h"

#include "base/date.h"
#include "base/near_names.h"
#include "base/utf8.h"
#include "command/console.h"
#include "command/verbs.h"
#include "import/import_formats.h"
#include "read/names.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <sstream>

namespace ghg {
namespace {

/// What the command line asked for; the verb that was named sets `run`.
struct Asked {
    ReportRequest report;
    ExplainRequest explain;
    CheckRequest check;
    std::string init_file = "inventory.yaml";
    WhyRequest why;
    FactorsImportRequest import;
    ExitCode (*run)(const Asked&) = nullptr;
};

// What is wrong with an option's value, or nothing.
std::string a_name(const std::string& value) { return value.empty() ? "it is empty; give a name" : ""; }

std::string an_edition(const std::string& value) {
    return is_edition_name(value)
               ? ""
               : fmt::format(
                     "`{}` is not PUBLISHER/EDITION in lower-case letters, digits, dots and dashes, such as desnz/2022",
                     printable(value));
}

std::string a_date(const std::string& value) {
    return parse_date(value) || parse_year(value)
               ? ""
               : fmt::format("`{}` is neither a day such as 2026-11-21 nor a year", printable(value));
}

void add_folders(CLI::App& verb, TableFolders& folders) {
    verb.add_option("--factors", folders.added, "Folder of own tables, beside the built-in ones")->type_name("DIR");
    verb.add_option("--factors-only", folders.only,
                    "Folder of own tables, instead of the built-in factors, ratios and sets")
        ->type_name("DIR");
}

void add_init(CLI::App& app, Asked& asked) {
    CLI::App* verb = app.add_subcommand("init", "Write a commented starter inventory that reports without edits");
    verb->add_option("FILE", asked.init_file, "Where to write it (inventory.yaml)")->type_name("");
    verb->callback([&asked] { asked.run = [](const Asked& a) { return init(a.init_file); }; });
}

void add_report(CLI::App& app, Asked& asked) {
    CLI::App* verb = app.add_subcommand("report", "Totals by scope and category on both bases, progress and caveats");
    verb->add_option("INVENTORY", asked.report.inventories, "The inventory of a year, or several")
        ->type_name("")
        ->required();
    verb->add_option("--format", asked.report.format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    verb->add_option("--output", asked.report.output, "Write to a file, whole or not at all")
        ->type_name("FILE")
        ->check(a_name);
    verb->add_option("--by", asked.report.by, "Groups too: site, type, gas or method")
        ->type_name("WORD")
        ->check(CLI::IsMember({"site", "type", "gas", "method"}));
    verb->add_option("--decimals", asked.report.decimals, "Decimals of tonnes in text (2)")
        ->type_name("N")
        ->check(CLI::Range(0U, 9U));
    add_folders(*verb, asked.report.folders);
    verb->callback([&asked] { asked.run = [](const Asked& a) { return report(a.report); }; });
}

void add_explain(CLI::App& app, Asked& asked) {
    CLI::App* verb = app.add_subcommand("explain", "The worksheet of each line: input, search, steps, factor, gases");
    verb->add_option("INVENTORY", asked.explain.inventory, "The inventory of a year")->type_name("")->required();
    verb->add_option("ID", asked.explain.activities, "Activities to explain (all)")->type_name("");
    add_folders(*verb, asked.explain.folders);
    verb->callback([&asked] { asked.run = [](const Asked& a) { return explain(a.explain); }; });
}

void add_check(CLI::App& app, Asked& asked) {
    CLI::App* verb =
        app.add_subcommand("check", "Every problem and caveat of an inventory or a folder of tables, no figures");
    verb->add_option("PATH", asked.check.path, "An inventory, or a folder of tables")->type_name("")->required();
    verb->add_flag("--strict", asked.check.strict, "Caveats fail too (exit code 3)");
    add_folders(*verb, asked.check.folders);
    verb->callback([&asked] { asked.run = [](const Asked& a) { return check(a.check); }; });
}

void add_why(CLI::App& app, Asked& asked) {
    CLI::App* verb =
        app.add_subcommand("why", "The longer explanation of a diagnostic, such as ghg why factor-missing");
    verb->add_option("SLUG", asked.why.slug, "The word in brackets at the end of a message")->type_name("");
    verb->add_flag("--list", asked.why.list, "All slugs, one per line");
    verb->callback([&asked] { asked.run = [](const Asked& a) { return why(a.why); }; });
}

void add_factors(CLI::App& app, Asked& asked) {
    CLI::App* factors = app.add_subcommand("factors", "Factor tables");
    factors->require_subcommand(1);
    std::vector<std::string> names;
    for (const ImportFormat& format : import_formats()) names.emplace_back(format.name);
    CLI::App* verb =
        factors->add_subcommand("import", "Turn a publisher's own file into our tables, without losing a row");
    verb->add_option("FILE", asked.import.file, "The publisher's file")->type_name("")->required();
    verb->add_option("--from", asked.import.format, fmt::format("Its format: {}", fmt::join(names, ", ")))
        ->type_name("FORMAT")
        ->required()
        ->check(CLI::IsMember(names));
    verb->add_option("--edition", asked.import.edition, "The edition it becomes, such as desnz/2022")
        ->type_name("P/E")
        ->required()
        ->check(an_edition);
    verb->add_option("-o,--output", asked.import.folder, "Folder to write below")
        ->type_name("DIR")
        ->required()
        ->check(a_name);
    verb->add_option("--retrieved", asked.import.retrieved, "The day the file was fetched, such as 2026-11-21")
        ->type_name("DATE")
        ->required()
        ->check(a_date);
    verb->add_option("--published", asked.import.published, "The day or year of the document (the edition's)")
        ->type_name("DATE")
        ->check(a_date);
    verb->callback([&asked] { asked.run = [](const Asked& a) { return factors_import(a.import); }; });
}

constexpr const char* about =
    R"(ghg calculates an organisation's greenhouse-gas emissions, exactly and with every figure cited.

  ghg init year.yaml          write a first inventory
  ghg report year.yaml        Scope 1, 2 and 3, and the progress towards targets
  ghg explain year.yaml ID    how a figure came about, step by step
  ghg check year.yaml         every problem and caveat)";

// CLI11 would only say that a command is required.
std::optional<Diagnostic> unknown_command(CLI::App& app, int argc, char** argv) {
    std::string word = argc > 1 ? argv[1] : "-";
    std::vector<std::string> names;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(verb->get_name());
    if (word.starts_with('-') || std::ranges::find(names, word) != names.end()) return std::nullopt;
    Diagnostic unknown = problem("command-unknown", {}, fmt::format("ghg has no command `{}`", word),
                                 fmt::format("Write one of: {}.", fmt::join(names, ", ")));
    unknown.near = near_names(word, names);
    return unknown;
}

// Help and version are results, and are delivered as such; the rest is said of wrong usage.
ExitCode answer(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream result;
    std::ostringstream complaint;
    int code = app.exit(error, result, complaint);
    if (code == 0) return deliver(result.str(), "");
    complain(complaint.str());
    return ExitCode::wrong_usage;
}

}  // namespace

ExitCode run_command_line(int argc, char** argv) {
    CLI::App app{about, "ghg"};
    Asked asked;
    app.set_version_flag("--version", "ghg " GHG_VERSION, "The program's version");
    app.set_help_flag("-h,--help", "This help");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    for (auto* add : {add_init, add_report, add_explain, add_check, add_why, add_factors}) add(app, asked);
    if (auto unknown = unknown_command(app, argc, argv)) {
        say({*unknown});
        return ExitCode::wrong_usage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(app, error);
    }
    return asked.run(asked);
}

}  // namespace ghg
