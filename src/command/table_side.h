#pragma once

#include "command/all_tables.h"
#include "read/table_files.h"

#include <memory>
#include <string>

namespace ghg {

/// One side of a comparison of tables: a folder, an edition that is built in, or a folder of a git revision. It lacks
/// nothing: what it does not hold is built in.
struct TableSide {
    std::string name;     ///< as it was asked for
    std::string edition;  ///< of a built-in edition, else empty
    std::unique_ptr<TableFiles> files;
    std::string log;   ///< the text of its CHANGES.md; empty where there is none
    AllTables tables;  ///< its own rows in `book`, and nothing else

    bool failed() const { return tables.failed(); }
};

/// A name that is none of the three, or holds no table, is an error.
std::unique_ptr<TableSide> open_side(const std::string& name);

}  // namespace ghg
