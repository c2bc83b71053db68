#pragma once

#include "base/diagnostic.h"
#include "command/exit_code.h"
#include "command/workspace.h"
#include "domain/factor_book.h"
#include "read/library.h"

#include <memory>
#include <string>
#include <vector>

namespace ghg {

/// The tables that a finding command looks through, without an inventory.
struct AllTables {
    Sources sources;
    Library library{sources, builtin_image()};
    FactorBook book;
    Diagnostics diagnostics;

    bool failed() const { return has_errors(diagnostics); }
};

/// The built-in tables and the user's folders, nothing loaded into the book yet.
std::unique_ptr<AllTables> open_tables(const TableFolders& folders);

/// The editions that names stand for: an edition for itself, a set for its editions, each once. An unknown name is an
/// error.
std::vector<std::string> editions_named(const std::vector<std::string>& names, AllTables& tables);

/// Loads editions in that order; all of them where none is named. A mistake in a user's table is an error.
void load_editions(const std::vector<std::string>& editions, AllTables& tables);

/// Says what is wrong; the code is passed on.
ExitCode tell_and_leave(const AllTables& tables, ExitCode code);

}  // namespace ghg
