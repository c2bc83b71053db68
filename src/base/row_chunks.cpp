#include "base/row_chunks.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>
#include <utility>

namespace ghg {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t stretch_blocks = 64;
constexpr std::size_t stretch_bytes = stretch_blocks * marked_bytes;

std::uint64_t count(std::uint64_t bits) { return static_cast<std::uint64_t>(std::popcount(bits)); }

// Bits 0 to `last`, both included.
std::uint64_t bits_to(int last) { return ~std::uint64_t{0} >> (63 - last); }

bool is_quoted(const QuoteState& state) { return state.inside != 0; }

// Calls `each(marks, region, offset)` for every 64 bytes until it returns false.
template <class Each>
void walk_regions(std::string_view text, const RowChunkOptions& options, QuoteState& state, Each&& each) {
    ByteMarks marks[stretch_blocks];
    for (std::size_t begin = 0; begin < text.size(); begin += stretch_bytes) {
        std::string_view stretch = text.substr(begin, stretch_bytes);
        mark_bytes(stretch, options.syntax, marks, options.width);
        for (std::size_t at = 0; at < stretch.size(); at += marked_bytes) {
            const ByteMarks& here = marks[at / marked_bytes];
            QuotedRegion region = next_region(here, state, std::min(marked_bytes, stretch.size() - at));
            if (!each(here, region, begin + at)) return;
        }
    }
}

// A text's first row end, and the lines up to it, or all lines.
struct RowEnd {
    std::optional<std::size_t> behind;
    std::uint64_t lines = 0;
};

RowEnd first_row_end(std::string_view text, const RowChunkOptions& options, QuoteState& state) {
    RowEnd found;
    walk_regions(text, options, state, [&](const ByteMarks& marks, const QuotedRegion& region, std::size_t offset) {
        std::uint64_t ends = marks.line_ends & ~region.inside;
        if (ends == 0) {
            found.lines += count(marks.line_ends);
            return true;
        }
        int last = std::countr_zero(ends);
        found.lines += count(marks.line_ends & bits_to(last));
        found.behind = offset + static_cast<std::size_t>(last) + 1;
        return false;
    });
    return found;
}

RowChunkOptions in_order(RowChunkOptions options) {
    options.chunk_bytes = std::max<std::size_t>(options.chunk_bytes, 1);
    options.most_row_bytes = std::max(options.most_row_bytes, options.chunk_bytes);
    return options;
}

}  // namespace

void ByteBuffer::resize(std::size_t capacity, std::size_t kept) {
    if (capacity == capacity_) return;
    auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
    if (kept > 0) std::memcpy(bytes.get(), bytes_.get(), kept);
    bytes_ = std::move(bytes);
    capacity_ = capacity;
}

RowChunks::RowChunks(std::unique_ptr<ByteStream> stream, const RowChunkOptions& options)
    : stream_(std::move(stream)), options_(in_order(options)), at_(options.begins) {}

bool RowChunks::next(RowChunk& chunk) {
    std::lock_guard turn(turn_);
    if (over_) return false;
    over_ = true;  // also when the stream throws
    over_ = !fill(chunk);
    return !over_;
}

bool RowChunks::had_byte_order_mark() const {
    std::lock_guard turn(turn_);
    return marked_;
}

bool RowChunks::fill(RowChunk& chunk) {
    if (!std::exchange(begun_, true)) begin();
    if (skipping_ && !skip_long_row()) return false;
    std::size_t size = take_rest(chunk);
    std::size_t wanted = std::max(options_.chunk_bytes, size);
    while (true) {
        size = read_up_to(chunk.buffer_, size, wanted);
        scan({chunk.buffer_.data(), size});
        if (scan_.rows_end > 0 || is_too_long(size) || ended_) break;
        wanted = std::min(2 * size, options_.most_row_bytes);
    }
    if (size == 0) return false;
    if (is_too_long(size))
        hand_out_long(chunk, size);
    else
        hand_out(chunk, size);
    return true;
}

void RowChunks::begin() {
    if (at_.offset != 0) return;
    ByteBuffer first;
    std::size_t size = read_up_to(first, 0, byte_order_mark.size());
    rest_.assign(first.data(), size);
    if (rest_ != byte_order_mark) return;
    marked_ = true;
    rest_.clear();
    at_.offset = byte_order_mark.size();
}

bool RowChunks::skip_long_row() {
    ByteBuffer piece;
    while (std::size_t size = read_up_to(piece, 0, options_.chunk_bytes)) {
        RowEnd end = first_row_end({piece.data(), size}, options_, scan_.quotes);
        at_.line += end.lines;
        at_.offset += end.behind.value_or(size);
        if (!end.behind) continue;
        rest_.assign(piece.data() + *end.behind, size - *end.behind);
        scan_ = {};
        skipping_ = false;
        return true;
    }
    return false;
}

// A buffer that once had to be large is not kept so.
std::size_t RowChunks::take_rest(RowChunk& chunk) {
    std::size_t needed = std::max(options_.chunk_bytes, rest_.size());
    if (chunk.buffer_.capacity() < needed || chunk.buffer_.capacity() > 2 * needed) chunk.buffer_.resize(needed, 0);
    std::size_t size = rest_.copy(chunk.buffer_.all().data(), rest_.size());
    rest_.clear();
    if (rest_.capacity() > 2 * options_.chunk_bytes) rest_.shrink_to_fit();
    return size;
}

std::size_t RowChunks::read_up_to(ByteBuffer& buffer, std::size_t size, std::size_t wanted) {
    if (buffer.capacity() < wanted) buffer.resize(wanted, size);
    while (size < wanted && !ended_) {
        std::size_t got = stream_->read(buffer.all().subspan(size, wanted - size));
        ended_ = got == 0;
        size += got;
    }
    return size;
}

void RowChunks::scan(std::string_view bytes) {
    std::string_view fresh = bytes.substr(scan_.scanned);
    if (fresh.empty()) return;
    ByteCounts counts = count_bytes(fresh, options_.syntax, options_.width);
    scan_.quote_seen = scan_.quote_seen || counts.quotes;
    if (counts.quotes || is_quoted(scan_.quotes)) {
        scan_quoted(fresh);
    } else {
        scan_.rows += counts.line_ends;
        scan_.lines += counts.line_ends;
        scan_.quotes.may_open = fresh.back() == '\n' || fresh.back() == options_.syntax.delimiter ? 1 : 0;
        if (counts.line_ends > 0) {
            scan_.rows_end = scan_.scanned + fresh.rfind('\n') + 1;
            scan_.lines_of_rows = scan_.lines;
        }
    }
    scan_.scanned = bytes.size();
}

void RowChunks::scan_quoted(std::string_view fresh) {
    walk_regions(fresh, options_, scan_.quotes,
                 [&](const ByteMarks& marks, const QuotedRegion& region, std::size_t offset) {
                     std::uint64_t ends = marks.line_ends & ~region.inside;
                     if (ends != 0) {
                         int last = 63 - std::countl_zero(ends);
                         scan_.rows += count(ends);
                         scan_.rows_end = scan_.scanned + offset + static_cast<std::size_t>(last) + 1;
                         scan_.lines_of_rows = scan_.lines + count(marks.line_ends & bits_to(last));
                     }
                     scan_.lines += count(marks.line_ends);
                     return true;
                 });
}

void RowChunks::hand_out(RowChunk& chunk, std::size_t size) {
    std::size_t cut = ended_ ? size : scan_.rows_end;
    bool unfinished_row = cut > scan_.rows_end;
    describe(chunk, cut, scan_.rows + (unfinished_row ? 1 : 0));
    chunk.ends_in_quotes_ = unfinished_row && is_quoted(scan_.quotes);
    at_.line += scan_.lines_of_rows;
    keep_rest({chunk.buffer_.data() + cut, size - cut});
}

void RowChunks::hand_out_long(RowChunk& chunk, std::size_t size) {
    describe(chunk, size, 1);
    chunk.too_long_ = true;
    chunk.ends_in_quotes_ = is_quoted(scan_.quotes);
    at_.line += scan_.lines;
    scan_ = {scan_.quotes};
    skipping_ = true;
}

void RowChunks::describe(RowChunk& chunk, std::size_t size, std::uint64_t rows) {
    chunk.size_ = size;
    chunk.index_ = index_++;
    chunk.begins_ = at_;
    chunk.rows_ = rows;
    chunk.has_quotes_ = scan_.quote_seen && chunk.bytes().find(options_.syntax.quote) != std::string_view::npos;
    chunk.too_long_ = false;
    chunk.syntax_ = options_.syntax;
    at_.offset += size;
    at_.row += rows;
}

void RowChunks::keep_rest(std::string_view rest) {
    rest_.assign(rest);
    Scan next{scan_.quotes};
    next.scanned = rest.size();
    next.lines = scan_.lines - scan_.lines_of_rows;
    next.quote_seen = scan_.quote_seen && rest.find(options_.syntax.quote) != std::string_view::npos;
    scan_ = next;
}

}  // namespace ghg
