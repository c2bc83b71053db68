#pragma once

#include "ledger/partial.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ghg {

/// The rows of one key in all parts.
struct JoinedSum {
    std::string unit;
    Number amount;
    std::uint64_t rows = 0;
    RowPlace first;
};

/// A ledger's rows in all parts.
struct JoinedLedger {
    std::uint64_t rows_read = 0, credits = 0;
    std::vector<PartLeft> left_out;
    std::map<std::vector<std::string>, JoinedSum> sums;  ///< by the key's words
};

/// A part without its sums, and the file it is.
struct PartHead {
    std::string path;
    Partial said;
};

/// Parts added up, exactly and in any order.
struct JoinedParts {
    std::vector<PartHead> heads;
    std::vector<JoinedLedger> ledgers;
    /// All have the same ledgers with as many files and rules; one that has not is not added up.
    bool alike = true;
    /// The inventory whose ledgers they are, as a run opens it.
    std::string inventory;
};

void add_part(const std::string& path, Partial part, JoinedParts& to);

}  // namespace ghg
