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
    /// The first that has other ledgers than the first of all, or as many files or rules, or a key in another unit;
    /// from there on nothing is added up. Empty: there is none.
    std::string unlike;
    /// The inventory whose ledgers they are, as a run opens it.
    std::string inventory;
};

void add_part(const std::string& path, Partial part, JoinedParts& to);

}  // namespace ghg
