#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ghg {

/// One key of the proposed entry. Texts are UTF-8 from the file or about it, nothing quoted yet.
struct GuessedKey {
    std::string key;
    std::string value;                 ///< empty: the file does not say, and it is left to fill in
    std::vector<std::string> because;  ///< what in the file says so
    std::vector<std::string> unsure;   ///< where the file leaves room
};

/// A column whose values say what a row is.
struct GuessedCodes {
    struct Value {
        std::string value;
        std::uint64_t rows = 0;
        std::string called;  ///< the same in words, as another column has it; empty: there is none
    };
    std::string column;
    std::vector<Value> values;  ///< most frequent first
    std::uint64_t more = 0;     ///< values that are not listed
    bool chosen = true;         ///< false: one of several columns that may
};

/// Rows that may not count.
struct GuessedRule {
    std::string column;
    std::vector<std::string> values;  ///< empty: left to fill in
    std::vector<std::string> unsure;
};

/// What the beginning of an export says of the `ledgers:` entry that reads it.
struct LedgerGuess {
    std::uint64_t rows = 0;  ///< looked at, below the header
    bool whole = true;       ///< they are all that there are
    std::vector<GuessedKey> form;
    std::vector<GuessedKey> constants;  ///< type, unit
    std::vector<GuessedKey> units;      ///< the file's own words for units
    std::string dimension;              ///< of the amounts, where the file says their unit; else empty
    std::vector<GuessedKey> columns;    ///< what a column says, and its name
    std::vector<GuessedCodes> codes;
    std::vector<GuessedRule> leave_out;
    std::vector<std::string> unsure;  ///< of the file as a whole
    std::vector<std::string> notes;
};

}  // namespace ghg
