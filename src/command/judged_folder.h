#pragma once

#include "base/diagnostic.h"
#include "command/workspace.h"
#include "domain/factor_book.h"
#include "domain/frozen.h"
#include "read/library.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace ghg {

/// A folder of tables, read whole and held against its rules, its own FROZEN and the program's earlier editions.
/// Diagnostics point into it.
struct JudgedFolder {
    Sources sources;
    Library library{sources, builtin_image()};
    Library program{sources, builtin_image()};  ///< what is built in, whatever the folder brings
    FactorBook book;
    FactorBook built_in;  ///< editions of the folder's publishers, as built in
    std::vector<FrozenEdition> frozen;
    Diagnostics diagnostics;  ///< in the order of their places
    std::size_t tables = 0;   ///< files of factors, ratios, bands or airports that were judged
    std::size_t rows = 0;     ///< in them
};

/// Reads and judges a folder; `beside` names the folders of tables it is used with. A folder without a file of tables
/// is an error.
std::unique_ptr<JudgedFolder> judge_folder(const std::string& folder, const TableFolders& beside);

/// A list of frozen editions is no longer than this.
inline constexpr std::size_t most_frozen_bytes = 1 << 20;

/// `FOLDER/FROZEN`, the list of editions that no longer change.
std::string frozen_path(const std::string& folder);

}  // namespace ghg
