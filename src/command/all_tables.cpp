#include "command/all_tables.h"

#include "base/near_names.h"
#include "command/console.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

void add_new(std::vector<std::string>& to, const std::string& name) {
    if (std::ranges::find(to, name) == to.end()) to.push_back(name);
}

Diagnostic unknown_edition(const std::string& name, const Library& library) {
    std::vector<std::string> known = library.set_names();
    for (const std::string& edition : library.edition_names()) known.push_back(edition);
    Diagnostic unknown = problem("edition-unknown", {}, fmt::format("no factor set or edition is called `{}`", name),
                                 "ghg factors list prints all editions.");
    unknown.near = near_names(name, known);
    return unknown;
}

}  // namespace

std::unique_ptr<AllTables> open_tables(const TableFolders& folders) {
    auto tables = std::make_unique<AllTables>();
    if (!folders.only.empty()) tables->library.drop_builtin_factors();
    for (const auto* list : {&folders.only, &folders.added})
        for (const std::string& folder : *list) tables->library.add_folder(folder, tables->diagnostics);
    return tables;
}

std::vector<std::string> editions_named(const std::vector<std::string>& names, AllTables& tables) {
    std::vector<std::string> editions;
    for (const std::string& name : names) {
        const FactorSet* set = tables.library.set(name);
        if (set != nullptr)
            for (const std::string& edition : set->editions) add_new(editions, edition);
        else if (tables.library.has_edition(name))
            add_new(editions, name);
        else
            tables.diagnostics.push_back(unknown_edition(name, tables.library));
    }
    return editions;
}

void load_editions(const std::vector<std::string>& editions, AllTables& tables) {
    if (editions.empty()) tables.library.load_all(tables.book, tables.diagnostics);
    for (const std::string& edition : editions) tables.library.load(edition, {}, tables.book, tables.diagnostics);
}

ExitCode tell_and_leave(const AllTables& tables, ExitCode code) {
    say(tables.diagnostics);
    return code;
}

}  // namespace ghg
