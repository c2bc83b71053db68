#include "base/row_ends.h"

#include "base/wide_bits.h"

#include <algorithm>
#include <bit>

namespace ghg {
namespace {

constexpr std::size_t stretch_blocks = 64;
constexpr std::size_t stretch_bytes = stretch_blocks * marked_bytes;

GHG_INLINE std::uint64_t count(std::uint64_t bits) { return static_cast<std::uint64_t>(std::popcount(bits)); }

// Bits 0 to `last`, both included.
GHG_INLINE std::uint64_t bits_to(int last) { return ~std::uint64_t{0} >> (63 - last); }

GHG_INLINE void note_ends(const ByteMarks& marks, std::uint64_t ends, int last, std::size_t offset, RowEnds& found) {
    found.rows += count(ends & bits_to(last));
    found.behind_last = offset + static_cast<std::size_t>(last) + 1;
    found.lines_of_rows = found.lines + count(marks.line_ends & bits_to(last));
}

template <bool first_only>
GHG_INLINE RowEnds find_ends(std::string_view text, const RowSyntax& syntax, QuoteState& state, ScanWidth width) {
    ByteMarks marks[stretch_blocks];
    RowEnds found;
    for (std::size_t begin = 0; begin < text.size(); begin += stretch_bytes) {
        std::string_view stretch = text.substr(begin, stretch_bytes);
        mark_bytes(stretch, syntax, marks, width);
        for (std::size_t at = 0; at < stretch.size(); at += marked_bytes) {
            const ByteMarks& here = marks[at / marked_bytes];
            QuotedRegion region = next_region(here, state, std::min(marked_bytes, stretch.size() - at));
            std::uint64_t ends = here.line_ends & ~region.inside;
            if (ends != 0)
                note_ends(here, ends, first_only ? std::countr_zero(ends) : 63 - std::countl_zero(ends), begin + at,
                          found);
            if (first_only && ends != 0) return found;
            found.lines += count(here.line_ends);
        }
    }
    return found;
}

GHG_BITS RowEnds find_with_bits(std::string_view text, const RowSyntax& syntax, QuoteState& state, ScanWidth width) {
    return find_ends<false>(text, syntax, state, width);
}

}  // namespace

RowEnds find_row_ends(std::string_view text, const RowSyntax& syntax, QuoteState& state, ScanWidth width) {
    if (width >= ScanWidth::avx2) return find_with_bits(text, syntax, state, width);
    return find_ends<false>(text, syntax, state, width);
}

RowEnds find_first_row_end(std::string_view text, const RowSyntax& syntax, QuoteState& state, ScanWidth width) {
    return find_ends<true>(text, syntax, state, width);
}

}  // namespace ghg
