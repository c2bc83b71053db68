#include "base/byte_marks.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#define GHG_AVX2 __attribute__((target("avx2,popcnt")))
#define GHG_AVX512 __attribute__((target("avx512f,avx512bw,popcnt")))
#endif

namespace ghg {
namespace {

// The bytes to look for. Without quotes the line end stands in, and what it finds is dropped.
struct Wanted {
    explicit Wanted(const RowSyntax& syntax)
        : delimiter(syntax.delimiter), quote(syntax.quoted ? syntax.quote : '\n'), kept(syntax.quoted ? ~0ULL : 0) {}
    char delimiter;
    char quote;
    std::uint64_t kept;
};

constexpr std::uint64_t each_byte = 0x0101010101010101ULL;
constexpr std::uint64_t low_bits = 0x7F * each_byte;

// A bit for each of eight bytes that is `wanted`; no carry runs from one byte to the next.
std::uint64_t equal_bytes(std::uint64_t word, char wanted) {
    std::uint64_t differs = word ^ (static_cast<unsigned char>(wanted) * each_byte);
    std::uint64_t high = ~(((differs & low_bits) + low_bits) | differs | low_bits);
    return ((high >> 7U) * 0x0102040810204080ULL) >> 56U;
}

std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, bytes, sizeof word);
    } else {
        for (unsigned i = 0; i < sizeof word; ++i)
            word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return word;
}

void mark_portable(const char* bytes, std::size_t blocks, const Wanted& wanted, ByteMarks* marks) {
    for (std::size_t block = 0; block < blocks; ++block, bytes += marked_bytes) {
        ByteMarks found;
        for (unsigned i = 0; i < marked_bytes; i += 8) {
            std::uint64_t word = word_at(bytes + i);
            found.delimiters |= equal_bytes(word, wanted.delimiter) << i;
            found.line_ends |= equal_bytes(word, '\n') << i;
            found.quotes |= equal_bytes(word, wanted.quote) << i;
        }
        found.quotes &= wanted.kept;
        marks[block] = found;
    }
}

#if defined(__x86_64__)

std::uint64_t equal_16(__m128i bytes, __m128i wanted) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted)));
}

void mark_sse2(const char* bytes, std::size_t blocks, const Wanted& wanted, ByteMarks* marks) {
    const __m128i delimiter = _mm_set1_epi8(wanted.delimiter);
    const __m128i line_end = _mm_set1_epi8('\n');
    const __m128i quote = _mm_set1_epi8(wanted.quote);
    for (std::size_t block = 0; block < blocks; ++block, bytes += marked_bytes) {
        ByteMarks found;
        for (unsigned i = 0; i < marked_bytes; i += sizeof(__m128i)) {
            __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
            found.delimiters |= equal_16(piece, delimiter) << i;
            found.line_ends |= equal_16(piece, line_end) << i;
            found.quotes |= equal_16(piece, quote) << i;
        }
        found.quotes &= wanted.kept;
        marks[block] = found;
    }
}

GHG_AVX2 inline std::uint64_t equal_64(__m256i low, __m256i high, __m256i wanted) {
    auto low_mask = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)));
    auto high_mask = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)));
    return (std::uint64_t{high_mask} << 32U) | low_mask;
}

GHG_AVX2 void mark_avx2(const char* bytes, std::size_t blocks, const Wanted& wanted, ByteMarks* marks) {
    const __m256i delimiter = _mm256_set1_epi8(wanted.delimiter);
    const __m256i line_end = _mm256_set1_epi8('\n');
    const __m256i quote = _mm256_set1_epi8(wanted.quote);
    for (std::size_t block = 0; block < blocks; ++block, bytes += marked_bytes) {
        __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
        __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + sizeof low));
        marks[block] = {equal_64(low, high, delimiter), equal_64(low, high, line_end),
                        equal_64(low, high, quote) & wanted.kept};
    }
}

// Each byte of a sum counts at most 255 pieces before it is added up.
GHG_AVX2 ByteCounts count_avx2(const char* bytes, std::size_t blocks, const Wanted& wanted) {
    constexpr std::size_t most_pieces = 255;
    const __m256i line_end = _mm256_set1_epi8('\n');
    const __m256i quote = _mm256_set1_epi8(wanted.quote);
    __m256i sum = _mm256_setzero_si256();
    __m256i quotes = _mm256_setzero_si256();
    for (std::size_t piece = 0, pieces = 2 * blocks; piece < pieces;) {
        __m256i part = _mm256_setzero_si256();
        for (std::size_t stop = std::min(pieces, piece + most_pieces); piece < stop; ++piece, bytes += sizeof part) {
            __m256i now = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
            part = _mm256_sub_epi8(part, _mm256_cmpeq_epi8(now, line_end));
            quotes = _mm256_or_si256(quotes, _mm256_cmpeq_epi8(now, quote));
        }
        sum = _mm256_add_epi64(sum, _mm256_sad_epu8(part, _mm256_setzero_si256()));
    }
    alignas(32) std::uint64_t sums[4];
    _mm256_store_si256(reinterpret_cast<__m256i*>(sums), sum);
    return {sums[0] + sums[1] + sums[2] + sums[3], wanted.kept != 0 && _mm256_movemask_epi8(quotes) != 0};
}

GHG_AVX512 void mark_avx512(const char* bytes, std::size_t blocks, const Wanted& wanted, ByteMarks* marks) {
    const __m512i delimiter = _mm512_set1_epi8(wanted.delimiter);
    const __m512i line_end = _mm512_set1_epi8('\n');
    const __m512i quote = _mm512_set1_epi8(wanted.quote);
    for (std::size_t block = 0; block < blocks; ++block, bytes += marked_bytes) {
        __m512i now = _mm512_loadu_si512(bytes);
        marks[block] = {_mm512_cmpeq_epi8_mask(now, delimiter), _mm512_cmpeq_epi8_mask(now, line_end),
                        _mm512_cmpeq_epi8_mask(now, quote) & wanted.kept};
    }
}

GHG_AVX512 ByteCounts count_avx512(const char* bytes, std::size_t blocks, const Wanted& wanted) {
    const __m512i line_end = _mm512_set1_epi8('\n');
    const __m512i quote = _mm512_set1_epi8(wanted.quote);
    ByteCounts counts;
    std::uint64_t quotes = 0;
    for (std::size_t block = 0; block < blocks; ++block, bytes += marked_bytes) {
        __m512i now = _mm512_loadu_si512(bytes);
        counts.line_ends += static_cast<std::size_t>(std::popcount(_mm512_cmpeq_epi8_mask(now, line_end)));
        quotes |= _mm512_cmpeq_epi8_mask(now, quote);
    }
    counts.quotes = (quotes & wanted.kept) != 0;
    return counts;
}

#endif

void mark_blocks(const char* bytes, std::size_t blocks, const Wanted& wanted, ByteMarks* marks, ScanWidth width) {
#if defined(__x86_64__)
    if (width == ScanWidth::avx512) return mark_avx512(bytes, blocks, wanted, marks);
    if (width == ScanWidth::avx2) return mark_avx2(bytes, blocks, wanted, marks);
    if (width == ScanWidth::sse2) return mark_sse2(bytes, blocks, wanted, marks);
#endif
    mark_portable(bytes, blocks, wanted, marks);
}

ByteCounts counted(std::span<const ByteMarks> marks) {
    ByteCounts counts;
    for (const ByteMarks& mark : marks) {
        counts.line_ends += static_cast<std::size_t>(std::popcount(mark.line_ends));
        counts.quotes = counts.quotes || mark.quotes != 0;
    }
    return counts;
}

}  // namespace

ScanWidth widest_scan() {
#if defined(__x86_64__)
    static const bool wide = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0;
    static const bool widest =
        wide && __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vbmi2") != 0;
    return widest ? ScanWidth::avx512 : wide ? ScanWidth::avx2 : ScanWidth::sse2;
#else
    return ScanWidth::portable;
#endif
}

void mark_bytes(std::string_view text, const RowSyntax& syntax, std::span<ByteMarks> marks, ScanWidth width) {
    Wanted wanted(syntax);
    std::size_t blocks = text.size() / marked_bytes;
    mark_blocks(text.data(), blocks, wanted, marks.data(), width);
    std::string_view rest = text.substr(blocks * marked_bytes);
    if (rest.empty()) return;
    char last[marked_bytes] = {};
    rest.copy(last, sizeof last);
    mark_blocks(last, 1, wanted, &marks[blocks], width);
    std::uint64_t there = (std::uint64_t{1} << rest.size()) - 1;  // NUL may be the delimiter
    marks[blocks].delimiters &= there;
    marks[blocks].line_ends &= there;
    marks[blocks].quotes &= there;
}

ByteCounts count_bytes(std::string_view text, const RowSyntax& syntax, ScanWidth width) {
    constexpr std::size_t stretch = 64;
    ByteMarks marks[stretch];
    ByteCounts counts;
#if defined(__x86_64__)
    if (width >= ScanWidth::avx2) {
        std::size_t blocks = text.size() / marked_bytes;
        auto* count = width == ScanWidth::avx2 ? count_avx2 : count_avx512;
        counts = count(text.data(), blocks, Wanted(syntax));
        text.remove_prefix(blocks * marked_bytes);
    }
#endif
    while (!text.empty()) {
        std::string_view piece = text.substr(0, stretch * marked_bytes);
        mark_bytes(piece, syntax, marks, width);
        ByteCounts more = counted(std::span(marks).first((piece.size() + marked_bytes - 1) / marked_bytes));
        counts.line_ends += more.line_ends;
        counts.quotes = counts.quotes || more.quotes;
        text.remove_prefix(piece.size());
    }
    return counts;
}

}  // namespace ghg
