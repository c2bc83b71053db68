#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ghg {

/// How rows are written. A row ends with LF or CRLF; nothing is guessed.
struct RowSyntax {
    char delimiter = ',';
    char quote = '"';    ///< what a field is put between where it holds delimiters or line ends
    bool quoted = true;  ///< false: no quotes at all, `quote` is an ordinary character
};

/// Where in 64 bytes those stand that rows are made of: bit i is byte i. Bits behind the end of a text are 0.
struct ByteMarks {
    std::uint64_t delimiters = 0;
    std::uint64_t line_ends = 0;
    std::uint64_t quotes = 0;
};
inline constexpr std::size_t marked_bytes = 64;

/// How many bytes are looked at in one step. What is found is the same.
enum class ScanWidth { portable, sse2, avx2, avx512 };
/// The widest that this processor has.
ScanWidth widest_scan();

/// Marks every 64 bytes of `text`; `marks` has room for the last, unfinished ones too.
void mark_bytes(std::string_view text, const RowSyntax& syntax, std::span<ByteMarks> marks,
                ScanWidth width = widest_scan());

/// The line ends of a text, and whether there is any quote in it.
struct ByteCounts {
    std::size_t line_ends = 0;
    bool quotes = false;
};
ByteCounts count_bytes(std::string_view text, const RowSyntax& syntax, ScanWidth width = widest_scan());

}  // namespace ghg
