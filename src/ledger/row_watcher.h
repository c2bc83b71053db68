#pragma once

#include "ledger/row_fault.h"
#include "ledger/row_keys.h"

#include <string>

namespace ghg {

/// A row that is used, with what its columns say: UTF-8 without blanks around it, empty where there is no such column.
struct UsedRow {
    const KeyMeaning& key;
    Number amount;
    RowPlace place;
    std::string site, id, evidence;
};

/// Sees the rows of a ledger one by one, in the order of its files.
class RowWatcher {
public:
    RowWatcher() = default;
    virtual ~RowWatcher() = default;
    RowWatcher(const RowWatcher&) = delete;
    RowWatcher& operator=(const RowWatcher&) = delete;

    virtual void use(const UsedRow&) {}
    /// `row`: as the file has it, as UTF-8; of a very long one the beginning.
    virtual void refuse(const RowError&, const std::string& row) { static_cast<void>(row); }
};

}  // namespace ghg
