#pragma once

#include "base/diagnostic.h"
#include "domain/factor_book.h"
#include "domain/result.h"
#include "engine/context.h"
#include "read/library.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The tables packed into the program.
std::string_view builtin_image();
/// Their texts byte for byte, by their paths there: a ZIP archive.
std::string_view builtin_texts();

class PackedYear;
class RejectedRows;
struct JoinedParts;

/// One row of a ledger's file.
struct RowOfFile {
    std::string path;  ///< as it is opened, or as the inventory names it
    std::uint64_t line = 0;
};

/// How a run reads ledgers.
struct LedgerReading {
    bool by_site = false;                ///< rows are summed by site, too
    std::optional<RowOfFile> only;       ///< of all rows this one; ledgers that do not read its file are left aside
    bool hashed = true;                  ///< files have their SHA-256; without, they are read faster
    bool keeps_going = false;            ///< rows in error are kept out and counted; else they are errors
    RejectedRows* rejected = nullptr;    ///< where these rows are listed; may be null
    const JoinedParts* parts = nullptr;  ///< the sums of one inventory's ledgers, made elsewhere; may be null
};

/// Where a run's tables come from, beside the built-in ones and the inventory's own, and how its ledgers are read.
struct TableFolders {
    std::vector<std::string> added;        ///< --factors
    std::vector<std::string> only;         ///< --factors-only
    const TableFiles* stand_in = nullptr;  ///< files that stand in for built-in ones of their names; may be null
    std::string edition, edition_read_as;  ///< the first is read from the second's tables; empty: none is
    const PackedYear* packed = nullptr;    ///< a bundle: its files are read, and neither the disk nor what is built in
    LedgerReading ledgers;
};

/// One inventory on its way from a path to a result: everything the result points into. Made by `calculate_file`, never
/// copied.
struct Workspace {
    Sources sources;
    Library library{sources, builtin_image()};
    std::optional<Inventory> inventory;
    std::vector<LedgerAccount> ledgers;   ///< of the inventory, in its order
    std::vector<InputFile> ledger_files;  ///< opened for them
    bool has_row = false;                 ///< of a row asked for alone, one of them reads the file
    FactorBook book;
    Context context;
    Result result;
    Diagnostics diagnostics;
    std::vector<std::unique_ptr<Workspace>> bases;  ///< of the targets' base years; diagnostics may point into them

    bool failed() const { return has_errors(diagnostics); }
};

}  // namespace ghg
