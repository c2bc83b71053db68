#pragma once

#include "base/byte_marks.h"
#include "base/diagnostic.h"
#include "base/encoding.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ghg {

/// What is looked at of an export, whatever its size: this many bytes, and of them this many rows.
inline constexpr std::size_t most_excerpt_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t most_excerpt_rows = 10'000;

/// The beginning of an export, unpacked.
struct LedgerExcerpt {
    std::string bytes;
    bool whole = true;  ///< nothing stands behind it
};

/// What the excerpt is where it is no CSV in bytes that ghg reads: a workbook, a PDF, UTF-16, nothing at all ...
Diagnostics refusals_of(const LedgerExcerpt& excerpt, const Place& file);

/// How many fields each row has; empty lines aside. A row that the excerpt cuts off is left out.
struct RowWidths {
    std::vector<std::size_t> widths;
    std::vector<std::uint64_t> lines;
    std::uint64_t faulty = 0;  ///< rows with text behind a closing quote, or a quote that is never closed
    std::uint64_t first_faulty_line = 0;
    std::uint64_t endless_line = 0;  ///< of a row that is long and that the excerpt cuts off; 0: there is none
};
RowWidths row_widths(const LedgerExcerpt& excerpt, const RowSyntax& syntax);

/// A row's fields as a ledger reads them: UTF-8, without blanks around them.
struct ExcerptRow {
    std::uint64_t line = 0;
    std::vector<std::string> fields;
};

/// The rows of the excerpt, empty lines aside. A field that is not of the encoding is read as latin-1.
std::vector<ExcerptRow> excerpt_rows(const LedgerExcerpt& excerpt, const RowSyntax& syntax, Encoding encoding);

}  // namespace ghg
