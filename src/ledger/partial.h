#pragma once

#include "base/number.h"
#include "domain/totals.h"
#include "ledger/row_fault.h"
#include "ledger/shard.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ghg {

/// What the first line of a part says.
inline constexpr std::string_view partial_schema = "ghg-partial/1";

/// A stretch of a ledger's file that was summed. `path` is as seen from the inventory's folder.
struct PartFile {
    std::string path;
    std::uint64_t size = 0;  ///< of the whole file
    bool packed = false;
    std::uint64_t begin = 0, end = 0;  ///< both 0: nothing of it
    std::string sha256;                ///< of these bytes; empty where there are none
    std::string head_sha256;           ///< of the file's first row, by which they were read; empty where there are none
};

/// Rows that a rule left out, with their amounts by the file's own units.
struct PartLeft {
    std::uint64_t rows = 0;
    std::map<std::string, Number> amounts;
};

/// The rows of one key.
struct PartSum {
    std::vector<std::string> words;  ///< the site last, where rows are summed by it
    std::string unit;                ///< empty where rows are counted
    Number amount;
    std::uint64_t rows = 0;
    RowPlace first;
};

/// What a shard's rows of one ledger come to. Rows read are those of all keys and rules.
struct PartLedger {
    std::string id;
    std::uint64_t rows_read = 0, credits = 0;
    std::vector<PartFile> files;
    std::vector<PartLeft> left_out;  ///< by the ledger's rules, in their order
    std::vector<PartSum> sums;
};

/// A file of tables that was there: its name without folders, and its SHA-256.
using PartTable = std::pair<std::string, std::string>;

/// A shard's exact sums, with all that says of what they are sums.
struct Partial {
    std::string program;  ///< the version of ghg
    Shard shard;
    std::string inventory;          ///< as it was named
    std::string inventory_sha256;   ///< of its bytes
    std::string builtin_sha256;     ///< of the tables in the program
    std::vector<PartTable> tables;  ///< the organisation's own
    bool by_site = false;
    std::vector<PartLedger> ledgers;  ///< all of the inventory, in its order
};

/// A part as text: lines of fields between tabs, sealed by the SHA-256 of all of them. The same shard gives the same
/// bytes on any machine.
std::string partial_text(const Partial& partial);

/// A text as read back, or why it is none.
struct PartialRead {
    enum class Fault { none, schema, damaged };
    Partial partial;
    Fault fault = Fault::none;
    std::string says;      ///< what is wrong; of another schema its name
    std::size_t line = 0;  ///< where; 0: anywhere
};

PartialRead read_partial(std::string_view text);

}  // namespace ghg
