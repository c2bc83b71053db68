#pragma once

#include "base/byte_marks.h"
#include "base/quoted_regions.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ghg {

/// The ends of rows in a text: its line ends outside quotes.
struct RowEnds {
    std::size_t behind_last = 0;  ///< the place behind the last of them; 0: there is none
    std::uint64_t rows = 0;
    std::uint64_t lines = 0;          ///< all line ends
    std::uint64_t lines_of_rows = 0;  ///< those up to the last row end
};

/// Of all rows that end in the text. `state` says what stands before it, and after the call what it ends in.
RowEnds find_row_ends(std::string_view text, const RowSyntax& syntax, QuoteState& state, ScanWidth width);

/// Of the first alone. `state` means something afterwards only where there was none.
RowEnds find_first_row_end(std::string_view text, const RowSyntax& syntax, QuoteState& state, ScanWidth width);

}  // namespace ghg
