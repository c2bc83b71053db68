#pragma once

#include "base/byte_marks.h"
#include "base/byte_stream.h"
#include "base/quoted_regions.h"
#include "base/row_ends.h"
#include "base/text_words.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

namespace ghg {

/// Of UTF-8: it may stand before the first row.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Where a row begins. Lines are physical ones and count quoted line ends, so lines and rows need not run in step.
struct RowPosition {
    std::uint64_t offset = 0;  ///< bytes of the unpacked stream before it
    std::uint64_t line = 1;
    std::uint64_t row = 1;  ///< a head and empty lines are rows too
};

/// Bytes that keep their room from use to use; `spare_bytes` more behind them may be read.
class ByteBuffer {
public:
    std::span<char> all() { return {bytes_.get(), capacity_}; }
    const char* data() const { return bytes_.get(); }
    std::size_t capacity() const { return capacity_; }
    /// Room for exactly `capacity` bytes, of which the first `kept` stay.
    void resize(std::size_t capacity, std::size_t kept);

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t capacity_ = 0;
};

/// Whole rows, or the beginning of one that is too long. Its bytes belong to it until it is filled again.
class RowChunk {
public:
    std::string_view bytes() const { return {buffer_.data(), size_}; }
    std::uint64_t index() const { return index_; }           ///< 0, 1, 2 ... in the order of the stream
    const RowPosition& begins() const { return begins_; }    ///< where its first row does
    std::uint64_t rows() const { return rows_; }             ///< how many rows begin in it
    bool has_quotes() const { return has_quotes_; }          ///< of the syntax, anywhere in its bytes
    bool too_long() const { return too_long_; }              ///< the beginning of one row longer than the most
    bool ends_in_quotes() const { return ends_in_quotes_; }  ///< a quote of its last row is not closed
    const RowSyntax& syntax() const { return syntax_; }
    std::size_t room() const { return buffer_.capacity(); }  ///< bytes of memory it holds

private:
    friend class RowChunks;
    ByteBuffer buffer_;
    std::size_t size_ = 0;
    std::uint64_t index_ = 0;
    RowPosition begins_;
    std::uint64_t rows_ = 0;
    bool has_quotes_ = false;
    bool too_long_ = false;
    bool ends_in_quotes_ = false;
    RowSyntax syntax_;
};

struct RowChunkOptions {
    RowSyntax syntax;
    std::size_t chunk_bytes = std::size_t{1} << 20U;
    /// A row with its line end must fit in; the end of the stream counts as one. At least `chunk_bytes`.
    std::size_t most_row_bytes = std::size_t{1} << 22U;
    /// Of the stream's first byte, where that is not the beginning of a file. A byte order mark is looked for only
    /// there.
    RowPosition begins;
    ScanWidth width = widest_scan();
};

/// Hands the rows of a stream to several threads, each row once. Which rows there are does not depend on where chunks
/// are cut: a row ends at a line end outside quotes, a quote opens at the beginning of a field only (`ab"c` has none),
/// two inside quotes are one. NUL, a lone carriage return and bytes that are no UTF-8 are bytes like others.
///
/// Memory: a chunk for each thread, and as much for a row cut in two; a row longer than a chunk lets that grow up to
/// `most_row_bytes`.
class RowChunks {
public:
    RowChunks(std::unique_ptr<ByteStream> stream, const RowChunkOptions& options);

    /// The next rows, or false at the end. Threads take turns. A StreamError goes to the one that met it; the others,
    /// and every later call, are told that this is the end, so one caught must stop the whole.
    ///
    /// A row that is too long comes alone, as its first `most_row_bytes` bytes; what follows it is dropped up to its
    /// end, and the rows behind it come as ever.
    bool next(RowChunk& chunk);

    /// Whether the stream began with a byte order mark (UTF-8). It belongs to no row. Known once a chunk was asked for.
    bool had_byte_order_mark() const;

private:
    // What was found in the bytes of the chunk that is being filled, from its first byte on.
    struct Scan {
        QuoteState quotes;
        std::size_t scanned = 0;
        std::size_t rows_end = 0;  // behind the last line end that ends a row
        std::uint64_t rows = 0;
        std::uint64_t lines = 0;
        std::uint64_t lines_of_rows = 0;  // up to rows_end
        bool quote_seen = false;
    };

    bool fill(RowChunk& chunk);
    void begin();
    bool skip_long_row();
    std::size_t take_rest(RowChunk& chunk);
    std::size_t read_up_to(ByteBuffer& buffer, std::size_t size, std::size_t wanted);
    bool is_too_long(std::size_t size) const { return scan_.rows_end == 0 && size >= options_.most_row_bytes; }
    void scan(std::string_view bytes);
    RowEnds row_ends_of(std::string_view fresh);
    void hand_out(RowChunk& chunk, std::size_t size);
    void hand_out_long(RowChunk& chunk, std::size_t size);
    void describe(RowChunk& chunk, std::size_t size, std::uint64_t rows);
    void keep_rest(std::string_view rest);

    std::unique_ptr<ByteStream> stream_;
    RowChunkOptions options_;
    mutable std::mutex turn_;
    Scan scan_;
    std::string rest_;  // of the bytes read, those behind the last row handed out
    RowPosition at_;
    std::uint64_t index_ = 0;
    bool begun_ = false;
    bool marked_ = false;
    bool ended_ = false;     // the stream
    bool skipping_ = false;  // a row that is too long
    bool over_ = false;      // nothing more is handed out
};

}  // namespace ghg
