#pragma once

#include "base/date_text.h"
#include "base/decimal_text.h"
#include "base/encoding.h"
#include "base/number.h"
#include "base/source.h"
#include "domain/activity.h"
#include "domain/totals.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// How a ledger's file is written. All of it is declared, nothing guessed.
struct LedgerForm {
    char delimiter = ',';
    char quote = '"';  ///< 0: none
    DecimalSyntax numbers;
    std::optional<DateSyntax> dates;  ///< nothing where no date is read
    std::string dates_written;        ///< YYYY-MM-DD and the like
    Encoding encoding = Encoding::utf8;
    std::string encoding_name = "utf-8";
    bool header = true;  ///< the first row names the columns; else they are numbered from 1
};

/// What a column says of each row's activity.
struct LedgerColumn {
    std::string says;  ///< quantity, unit, date, site, id, evidence, or the name of a detail
    Text column;       ///< its name in the header, or its number
};

/// The organisation's own words for what a row is: a value of a column, and what it means. `means` has the type where
/// the value picks one, and details.
struct LedgerCodes {
    Text column;
    std::map<std::string, Activity> means;  ///< by the value, as it stands in the file
};

/// Rows that do not count, by a stated rule: those whose column holds one of the values.
struct LedgerRule {
    Text column;
    std::vector<std::string> values;  ///< an empty one stands for fields that say nothing
    std::string because;
};

/// A CSV of many activities, with a column mapping.
struct Ledger {
    std::string id;
    std::vector<std::string> files;  ///< as written: paths or globs, beside the inventory
    std::vector<Place> files_at;
    LedgerForm form;
    std::vector<LedgerColumn> columns;
    std::vector<LedgerCodes> codes;
    std::vector<LedgerRule> leave_out;
    Activity all;  ///< what is the same for every row: type and details, as far as they are given; `id` is the ledger's
    std::string unit;                          ///< of the quantity where no column has it; or empty
    std::map<std::string, std::string> units;  ///< the file's own words for units, with ghg's
    Place unit_at;
    Place at;  ///< of the id
    bool broken = false;
    bool form_broken = false;  ///< how its files are written is not known, nor which they are

    /// Of all rows, or of those of a code: what an instrument covers depends on all that is used.
    bool has_instruments() const;
    /// Null where no column says it.
    const LedgerColumn* says(std::string_view what) const;
};

/// Sums of rows in one unit, exact.
using AmountsByUnit = std::map<std::string, Number>;

/// Rows that a rule left out.
struct LeftOut {
    const LedgerRule* rule = nullptr;
    std::uint64_t rows = 0;
    AmountsByUnit amounts;
};

/// Control totals: rows read are rows used, left out and in error; amounts read are those used and left out, in each
/// unit, for of a row in error nobody knows what it says.
struct LedgerAccount {
    const Ledger* ledger = nullptr;
    std::vector<std::string> files;
    std::uint64_t rows_read = 0;  ///< without heads and empty lines
    std::uint64_t rows_used = 0;
    std::uint64_t credits = 0;  ///< of those used, how many are below zero
    AmountsByUnit used;
    std::vector<LeftOut> left_out;
    std::map<std::string, std::uint64_t> in_error;  ///< rows that are kept out, by the slug of what is wrong
    std::size_t activities = 0;                     ///< the rows' different keys
    /// Where keys and sites together had been too many: what the rows of each site come to. The activities are then
    /// without sites.
    std::map<std::string, Totals> sites;

    /// Amounts of all rows: those used and those left out.
    AmountsByUnit read() const;
    std::uint64_t rows_in_error() const;
};

}  // namespace ghg
