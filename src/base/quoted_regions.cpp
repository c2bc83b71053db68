#include "base/quoted_regions.h"

namespace ghg {

std::uint64_t turning_quotes(const ByteMarks& marks, const QuoteState& before) {
    std::uint64_t turns = 0;
    bool inside = before.inside != 0;
    for (std::uint64_t left = marks.quotes; left != 0; left &= left - 1) {
        std::uint64_t quote = left & (~left + 1);
        std::uint64_t opens_behind = ((marks.delimiters | marks.line_ends | turns) << 1U) | before.may_open;
        if (!inside && (opens_behind & quote) == 0) continue;
        turns |= quote;
        inside = !inside;
    }
    return turns;
}

}  // namespace ghg
