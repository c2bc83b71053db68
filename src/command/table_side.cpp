#include "command/table_side.h"

#include "base/file.h"
#include "base/near_names.h"
#include "command/git_revision.h"

#include <fmt/format.h>
#include <filesystem>

namespace ghg {
namespace {

constexpr std::string_view log_name = "CHANGES.md";
constexpr std::size_t largest_log = std::size_t{8} << 20U;

Diagnostic unknown_side(const std::string& name, const Library& library) {
    Diagnostic unknown =
        problem("side-unknown", {}, fmt::format("`{}` is neither a folder nor an edition", name),
                "Name a folder of tables, an edition (ghg factors list), or a folder of a git revision: main:factors.");
    unknown.near = near_names(name, library.edition_names());
    return unknown;
}

void add_revision(TableSide& side) {
    Diagnostics& told = side.tables.diagnostics;
    auto files = files_of_revision(side.name, told);
    if (!files) return;
    for (RevisionFile& file : *files)
        if (file.name == side.name + "/" + std::string(log_name))
            side.log = std::move(file.text);
        else
            side.files->add(file.name, std::move(file.text), told);
}

void add_folder(TableSide& side) {
    side.files->add_folder(side.name, side.tables.diagnostics);
    std::string log = (std::filesystem::path(side.name) / log_name).string();
    std::error_code missing;
    if (!std::filesystem::exists(log, missing)) return;
    if (auto text = read_file(log, largest_log, side.tables.diagnostics)) side.log = std::move(*text);
}

void load_own(TableSide& side) {
    AllTables& tables = side.tables;
    tables.library.stand_in(*side.files, tables.diagnostics);
    for (const std::string& edition : side.files->editions())
        tables.library.load(edition, {}, tables.book, tables.diagnostics);
    if (tables.failed() || !tables.book.all().empty() || !tables.book.all_bands().empty()) return;
    tables.diagnostics.push_back(problem("nothing-to-compare", {}, fmt::format("{} holds no tables", side.name),
                                         "Name the folder that holds the tables: files with a `table:` in them."));
}

}  // namespace

std::unique_ptr<TableSide> open_side(const std::string& name) {
    auto side = std::make_unique<TableSide>();
    side->name = name;
    std::error_code missing;
    bool folder = std::filesystem::is_directory(name, missing);
    if (!folder && side->tables.library.has_edition(name)) {
        side->edition = name;
        side->tables.library.load(name, {}, side->tables.book, side->tables.diagnostics);
        return side;
    }
    if (!folder && !is_git_revision(name)) {
        side->tables.diagnostics.push_back(unknown_side(name, side->tables.library));
        return side;
    }
    side->files = std::make_unique<TableFiles>(builtin_image());
    if (folder)
        add_folder(*side);
    else
        add_revision(*side);
    if (!side->failed()) load_own(*side);
    return side;
}

}  // namespace ghg
