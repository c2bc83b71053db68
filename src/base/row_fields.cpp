#include "base/row_fields.h"

#include "base/wide_bits.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace ghg {
namespace {

constexpr std::size_t stretch_blocks = 64;
constexpr std::size_t stretch_bytes = stretch_blocks * marked_bytes;
constexpr std::uint32_t before_text = ~std::uint32_t{0};  // one more is the first byte

std::uint32_t count(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

// Where what is found is written to, and how much there is.
struct Found {
    std::uint32_t* cuts;
    std::uint32_t* row_ends;
    std::uint32_t* lines;
    std::uint32_t fields = 0;
    std::uint32_t rows = 0;
    std::uint32_t line_ends = 0;
    QuoteState quotes{};
    std::uint64_t closed = 0;  // 1 where the byte before closed quotes
    bool text_after_quote = false;
};

// Writes the places of the bits; what stands behind the last of them is written over by the next. Most blocks of 64
// bytes have about eight fields, and a loop that ends after so many is mispredicted.
struct OneByOne {
    GHG_INLINE static void write(std::uint64_t bits, std::uint32_t number, std::uint32_t base, std::uint32_t* to) {
        constexpr std::uint32_t step = 8;
        for (std::uint32_t begin = 0; begin < number; begin += step)
            for (std::uint32_t i = begin; i < begin + step; ++i) {
                to[i] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
                bits &= bits - 1;
            }
    }
};

#if defined(__x86_64__)

constexpr std::array<std::int8_t, 64> zero_to_63 = [] {
    std::array<std::int8_t, 64> places{};
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<std::int8_t>(i);
    return places;
}();

// The forms with a mask of all ones: g++ 12 takes those without one for uninitialised (GCC bug 105593).
struct Sixteen {
    GHG_WIDE_BITS static void write(std::uint64_t bits, std::uint32_t number, std::uint32_t base, std::uint32_t* to) {
        __m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(zero_to_63.data()));
        const __m512i bases = _mm512_set1_epi32(static_cast<int>(base));
        _mm512_storeu_si512(to, _mm512_add_epi32(bases, _mm512_maskz_cvtepu8_epi32(
                                                            0xFFFF, _mm512_maskz_extracti32x4_epi32(0xF, places, 0))));
        for (std::uint32_t begin = 16; begin < number; begin += 16) {
            places = _mm512_maskz_alignr_epi64(0xFF, places, places, 2);
            __m512i next = _mm512_maskz_cvtepu8_epi32(0xFFFF, _mm512_maskz_extracti32x4_epi32(0xF, places, 0));
            _mm512_storeu_si512(to + begin, _mm512_add_epi32(bases, next));
        }
    }
};

#endif

template <class Places>
GHG_INLINE void note_cuts(std::uint64_t ends, std::uint64_t row_ends, std::uint32_t base, Found& found) {
    for (; row_ends != 0; row_ends &= row_ends - 1)
        found.row_ends[found.rows++] = found.fields + count(ends & (row_ends ^ (row_ends - 1)));
    std::uint32_t number = count(ends);
    Places::write(ends, number, base, found.cuts + found.fields + 1);
    found.fields += number;
}

// A closing quote is followed by a delimiter, a line end, or a quote that opens again.
GHG_INLINE void note_fault(const ByteMarks& marks, const QuotedRegion& region, std::string_view text, std::size_t base,
                           Found& found) {
    std::uint64_t closing = region.turns & ~region.inside;
    std::uint64_t behind = (closing << 1U) | found.closed;
    found.closed = closing >> 63U;
    for (std::uint64_t odd = behind & ~(marks.delimiters | marks.line_ends | region.turns); odd != 0; odd &= odd - 1) {
        std::string_view rest = text.substr(std::min(text.size(), base + count((odd & (~odd + 1)) - 1)));
        if (!rest.empty() && !rest.starts_with("\r\n")) found.text_after_quote = true;
    }
}

template <class Places>
GHG_INLINE void note_quoted(const ByteMarks& marks, std::string_view text, std::size_t base, Found& found) {
    QuotedRegion region = next_region(marks, found.quotes, std::min(marked_bytes, text.size() - base));
    note_fault(marks, region, text, base, found);
    std::uint64_t row_ends = marks.line_ends & ~region.inside;
    std::uint32_t row = found.rows;
    for (std::uint64_t left = row_ends; left != 0; left &= left - 1)
        found.lines[row++] = found.line_ends + count(marks.line_ends & (left ^ (left - 1)));
    found.line_ends += count(marks.line_ends);
    note_cuts<Places>((marks.delimiters | marks.line_ends) & ~region.inside, row_ends, static_cast<std::uint32_t>(base),
                      found);
}

// `text` up to the end of a stretch whose marks are given, from `base` on.
template <class Places, bool quoted>
GHG_INLINE void note_stretch(std::span<const ByteMarks> marks, std::string_view text, std::size_t base, Found& found) {
    Found now = found;  // in registers
    for (const ByteMarks& here : marks) {
        if constexpr (quoted)
            note_quoted<Places>(here, text, base, now);
        else
            note_cuts<Places>(here.delimiters | here.line_ends, here.line_ends, static_cast<std::uint32_t>(base), now);
        base += marked_bytes;
    }
    found = now;
}

using NoteStretch = void(std::span<const ByteMarks>, std::string_view, std::size_t, Found&);

template <bool quoted>
void note_any(std::span<const ByteMarks> marks, std::string_view text, std::size_t base, Found& found) {
    note_stretch<OneByOne, quoted>(marks, text, base, found);
}

template <bool quoted>
GHG_BITS void note_with_bits(std::span<const ByteMarks> marks, std::string_view text, std::size_t base, Found& found) {
    note_stretch<OneByOne, quoted>(marks, text, base, found);
}

#if defined(__x86_64__)
template <bool quoted>
GHG_WIDE_BITS void note_wide(std::span<const ByteMarks> marks, std::string_view text, std::size_t base, Found& found) {
    note_stretch<Sixteen, quoted>(marks, text, base, found);
}
#endif

NoteStretch* how_to_note(bool quoted, ScanWidth width) {
#if defined(__x86_64__)
    if (width == ScanWidth::avx512) return quoted ? note_wide<true> : note_wide<false>;
#endif
    if (width == ScanWidth::avx2) return quoted ? note_with_bits<true> : note_with_bits<false>;
    return quoted ? note_any<true> : note_any<false>;
}

// Behind the quote that closes the field which `text` begins with; nothing where none does.
std::size_t behind_quotes(std::string_view text, char quote) {
    std::size_t at = text.find(quote, 1);
    while (at != std::string_view::npos && at + 1 < text.size() && text[at + 1] == quote) at = text.find(quote, at + 2);
    return at == std::string_view::npos ? at : at + 1;
}

}  // namespace

void RowFields::find_fields(const RowChunk& chunk) {
    chunk_ = &chunk;
    std::string_view text = chunk.bytes();
    NoteStretch* note = how_to_note(chunk.has_quotes(), width_);
    ByteMarks marks[stretch_blocks];
    Found found{};
    for (std::size_t begin = 0; begin < text.size(); begin += stretch_bytes) {
        make_room(found.fields, found.rows);
        found.cuts = cuts_.data();
        found.row_ends = row_ends_.data();
        found.lines = lines_.data();
        std::string_view stretch = text.substr(begin, stretch_bytes);
        mark_bytes(stretch, chunk.syntax(), marks, width_);
        std::size_t blocks = (stretch.size() + marked_bytes - 1) / marked_bytes;
        note(std::span(marks).first(blocks), text, begin, found);
    }
    size_ = static_cast<std::uint32_t>(text.size());
    rows_ = found.rows;
    text_after_quote_ = found.text_after_quote;
    close_last_row(found.fields);
}

// For a stretch of nothing but row ends, sixteen places written too many, and the end of a last row.
void RowFields::make_room(std::size_t fields, std::size_t rows) {
    constexpr std::size_t more = stretch_bytes + 32;
    if (cuts_.size() < fields + more) cuts_.resize(2 * fields + more);
    if (row_ends_.size() < rows + more) row_ends_.resize(2 * rows + more);
    if (lines_.size() < row_ends_.size()) lines_.resize(row_ends_.size());
    cuts_[0] = before_text;
}

void RowFields::close_last_row(std::uint32_t fields) {
    if (size_ == 0 || (rows_ > 0 && row_ends_[rows_ - 1] == fields && cuts_[fields] + 1 == size_)) return;
    cuts_[fields + 1] = size_;
    row_ends_[rows_++] = fields + 1;
}

std::string_view RowFields::unquoted(std::uint32_t begin, std::uint32_t end) {
    char quote = chunk_->syntax().quote;
    std::string_view written = chunk_->bytes().substr(begin, end - begin);
    if (written.find(quote, 1) == written.size() - 1 && written.size() > 1)
        return written.substr(1, written.size() - 2);
    if (behind_quotes(written, quote) != written.size()) return written;
    std::string_view inner = written.substr(1, written.size() - 2);
    if (scratch_size_ < size_) scratch_ = std::make_unique_for_overwrite<char[]>((scratch_size_ = size_) + spare_bytes);
    char* out = scratch_.get() + begin;
    for (std::size_t at = 0; at < inner.size(); ++at) {
        *out++ = inner[at];
        if (inner[at] == quote) ++at;
    }
    return {scratch_.get() + begin, out};
}

RowFault RowFields::fault_of(const ChunkRow& row) const {
    char quote = chunk_->syntax().quote;
    for (std::size_t column = 0; column < row.columns_; ++column) {
        std::uint32_t begin = row.cuts_[column] + 1U;
        std::uint32_t end = column + 1 == row.columns_ ? row.end_ : row.cuts_[column + 1];
        std::string_view written = chunk_->bytes().substr(begin, end - begin);
        if (!written.starts_with(quote)) continue;
        std::size_t behind = behind_quotes(written, quote);
        if (behind == std::string_view::npos) return RowFault::open_quote;
        if (behind != written.size()) return RowFault::text_after_quote;
    }
    return RowFault::none;
}

}  // namespace ghg
