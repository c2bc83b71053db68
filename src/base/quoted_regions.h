#pragma once

#include "base/byte_marks.h"
#include "base/wide_bits.h"

#include <cstddef>
#include <cstdint>

namespace ghg {

/// What the bytes before say about the next: whether it is quoted, and whether a quote there opens a field.
struct QuoteState {
    std::uint64_t inside = 0;    ///< all ones inside quotes, else 0
    std::uint64_t may_open = 1;  ///< 1 at the beginning of a field, and behind a quote that may be the first of two
};

/// What is quoted among 64 bytes. A quote opens at the beginning of a field only, so `ab"c` has an ordinary one; two
/// quotes inside quotes close and open again.
struct QuotedRegion {
    std::uint64_t inside = 0;  ///< from an opening quote to before the closing one
    std::uint64_t turns = 0;   ///< the quotes that open or close
};

/// For each bit, whether the bits up to it, itself included, are odd in number.
GHG_INLINE std::uint64_t odd_up_to(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
}

/// The quotes that turn, one after the other: needed only where some quote is an ordinary character.
std::uint64_t turning_quotes(const ByteMarks& marks, const QuoteState& before);

/// The region of the next 64 bytes, or of fewer at the end of what there is.
GHG_INLINE QuotedRegion next_region(const ByteMarks& marks, QuoteState& state, std::size_t bytes = marked_bytes) {
    QuotedRegion region{state.inside, marks.quotes};
    std::uint64_t ends = marks.delimiters | marks.line_ends;
    if (marks.quotes != 0) {
        region.inside = odd_up_to(marks.quotes) ^ state.inside;
        std::uint64_t opens = marks.quotes & region.inside;
        std::uint64_t may_open = ((ends | marks.quotes) << 1U) | state.may_open;
        if ((opens & ~may_open) != 0) {
            region.turns = turning_quotes(marks, state);
            region.inside = odd_up_to(region.turns) ^ state.inside;
        }
        state.inside = (region.inside >> 63U) != 0 ? ~std::uint64_t{0} : 0;
    }
    state.may_open = ((ends | region.turns) >> (bytes - 1)) & 1U;
    return region;
}

}  // namespace ghg
