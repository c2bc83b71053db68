#pragma once

#include "base/diagnostic.h"
#include "base/encoding.h"
#include "base/row_fields.h"
#include "domain/ledger.h"
#include "ledger/row_keys.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Where the columns of a ledger are in one of its files, counted from 0.
struct RowPlan {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t columns = 0;        ///< how many each row has
    std::vector<std::size_t> keys;  ///< of the key's parts
    std::vector<std::size_t> rules;
    std::size_t site = none;    ///< none: sites are not told apart
    std::size_t unit = none;    ///< none: the ledger's
    std::size_t amount = none;  ///< none: each row counts once
    std::size_t date = none;    ///< none: rows are taken to lie within the period
    /// What is told of a row and picks nothing; none: nothing is.
    std::size_t told_site = none, told_id = none, told_evidence = none;
};

/// The names in a file's first row, as they are written where they are not in its encoding.
std::vector<std::string> names_in(const ChunkRow& row, Encoding encoding);

/// From the names in the header; where there is none from numbers. Names that are not there, or twice, are errors with
/// the names that are.
std::optional<RowPlan> plan_rows(const Ledger& ledger, const std::vector<KeyPart>& parts,
                                 const std::vector<std::string>& header, const std::string& path, Diagnostics& out);

}  // namespace ghg
