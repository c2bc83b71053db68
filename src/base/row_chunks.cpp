#include "base/row_chunks.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace ghg {
namespace {

bool is_quoted(const QuoteState& state) { return state.inside != 0; }

RowChunkOptions in_order(RowChunkOptions options) {
    options.chunk_bytes = std::max<std::size_t>(options.chunk_bytes, 1);
    options.most_row_bytes = std::max(options.most_row_bytes, options.chunk_bytes);
    return options;
}

}  // namespace

void ByteBuffer::resize(std::size_t capacity, std::size_t kept) {
    if (capacity == capacity_) return;
    auto bytes = std::make_unique_for_overwrite<char[]>(capacity + spare_bytes);
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
    std::size_t size = read_up_to(first, 0, utf8_mark.size());
    rest_.assign(first.data(), size);
    if (rest_ != utf8_mark) return;
    marked_ = true;
    rest_.clear();
    at_.offset = utf8_mark.size();
}

bool RowChunks::skip_long_row() {
    ByteBuffer piece;
    while (std::size_t size = read_up_to(piece, 0, options_.chunk_bytes)) {
        RowEnds end = find_first_row_end({piece.data(), size}, options_.syntax, scan_.quotes, options_.width);
        bool ends = end.behind_last > 0;
        at_.line += ends ? end.lines_of_rows : end.lines;
        at_.offset += ends ? end.behind_last : size;
        if (!ends) continue;
        rest_.assign(piece.data() + end.behind_last, size - end.behind_last);
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
    RowEnds ends = row_ends_of(fresh);
    if (ends.behind_last > 0) {
        scan_.rows_end = scan_.scanned + ends.behind_last;
        scan_.lines_of_rows = scan_.lines + ends.lines_of_rows;
    }
    scan_.rows += ends.rows;
    scan_.lines += ends.lines;
    scan_.scanned = bytes.size();
}

// Most text has no quote, and then its line ends need only be counted.
RowEnds RowChunks::row_ends_of(std::string_view fresh) {
    ByteCounts counts = count_bytes(fresh, options_.syntax, options_.width);
    scan_.quote_seen = scan_.quote_seen || counts.quotes;
    if (counts.quotes || is_quoted(scan_.quotes))
        return find_row_ends(fresh, options_.syntax, scan_.quotes, options_.width);
    scan_.quotes.may_open = fresh.back() == '\n' || fresh.back() == options_.syntax.delimiter ? 1 : 0;
    std::size_t behind_last = counts.line_ends > 0 ? fresh.rfind('\n') + 1 : 0;
    return {behind_last, counts.line_ends, counts.line_ends, counts.line_ends};
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
