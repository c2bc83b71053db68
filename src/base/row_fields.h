#pragma once

#include "base/row_chunks.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace ghg {

/// Why a row's fields are not what they seem to be.
enum class RowFault {
    none,
    text_after_quote,  ///< between a closing quote and the next delimiter, as in `"a"b,c`
    open_quote,        ///< the text ends inside quotes: all that follows the quote is in that field
};

class RowFields;

/// One row of a chunk. It is valid inside the call it is given to; the texts that `field` gives, until the chunk is
/// filled again or `RowFields` reads another one.
class ChunkRow {
public:
    std::size_t columns() const { return columns_; }
    /// Without quotes around it, two quotes inside them as one. In a row with a fault: as written where that fails.
    std::string_view field(std::size_t column) const;
    SpareText spare_field(std::size_t column) const { return {field(column)}; }
    /// As it stands in `bytes`, with its quotes.
    std::string_view written(std::size_t column) const;
    /// As written, without its line end. Empty for an empty line, which is a row of one empty field.
    std::string_view bytes() const { return {text_ + first_byte(), end_ - first_byte()}; }
    RowPosition begins() const;
    RowFault fault() const;

private:
    friend class RowFields;
    std::uint32_t first_byte() const { return cuts_[0] + 1U; }  // wraps from before the chunk to 0

    const char* text_ = nullptr;
    const std::uint32_t* cuts_ = nullptr;  // before the first field, and behind each
    std::uint32_t columns_ = 0;
    std::uint32_t end_ = 0;    // behind its last field
    std::uint32_t index_ = 0;  // in the chunk
    bool may_be_quoted_ = false;
    RowFields* fields_ = nullptr;
};

/// Splits chunks into rows and fields, one chunk after the other. It keeps its room, so that nothing is allocated per
/// row; a thread needs one of its own. Fields are cut where they are asked for: a column nobody asks for costs nothing.
class RowFields {
public:
    explicit RowFields(ScanWidth width = widest_scan()) : width_(width) {}

    /// Calls `on_row(const ChunkRow&)` for each row of a chunk that is not `too_long()`.
    template <class OnRow>
    void each_row(const RowChunk& chunk, OnRow&& on_row) {
        find_fields(chunk);
        ChunkRow row;
        row.text_ = chunk.bytes().data();
        row.may_be_quoted_ = chunk.has_quotes();
        row.fields_ = this;
        std::uint32_t first = 0;
        for (std::uint32_t index = 0; index < rows_; ++index) {
            std::uint32_t behind = row_ends_[index];
            row.cuts_ = cuts_.data() + first;
            row.columns_ = behind - first;
            row.index_ = index;
            row.end_ = end_of_row(row.text_, cuts_[first] + 1U, cuts_[behind]);
            on_row(static_cast<const ChunkRow&>(row));
            first = behind;
        }
    }

private:
    friend class ChunkRow;

    // The carriage return of CRLF is no part of the last field.
    std::uint32_t end_of_row(const char* text, std::uint32_t begin, std::uint32_t end) const {
        return end > begin && text[end - 1] == '\r' && end < size_ ? end - 1 : end;
    }

    void find_fields(const RowChunk& chunk);
    void make_room(std::size_t fields, std::size_t rows);
    void close_last_row(std::uint32_t fields);
    std::string_view unquoted(std::uint32_t begin, std::uint32_t end);
    RowFault fault_of(const ChunkRow& row) const;

    ScanWidth width_;
    const RowChunk* chunk_ = nullptr;
    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> cuts_;      // a place before the chunk, then the place behind each field
    std::vector<std::uint32_t> row_ends_;  // behind each row's last field, as an index into cuts_
    std::vector<std::uint32_t> lines_;     // lines of the chunk before each row but the first; of chunks with quotes
    std::uint32_t rows_ = 0;
    bool text_after_quote_ = false;    // somewhere in the chunk
    std::unique_ptr<char[]> scratch_;  // fields with two quotes as one, each where it stands in the chunk
    std::size_t scratch_size_ = 0;
};

inline std::string_view ChunkRow::written(std::size_t column) const {
    std::uint32_t begin = cuts_[column] + 1U;
    std::uint32_t end = column + 1 == columns_ ? end_ : cuts_[column + 1];
    return {text_ + begin, end - begin};
}

inline std::string_view ChunkRow::field(std::size_t column) const {
    std::uint32_t begin = cuts_[column] + 1U;
    std::uint32_t end = column + 1 == columns_ ? end_ : cuts_[column + 1];
    if (may_be_quoted_ && begin < end && text_[begin] == fields_->chunk_->syntax().quote)
        return fields_->unquoted(begin, end);
    return {text_ + begin, end - begin};
}

inline RowPosition ChunkRow::begins() const {
    const RowPosition& chunk = fields_->chunk_->begins();
    std::uint64_t lines = may_be_quoted_ && index_ > 0 ? fields_->lines_[index_ - 1] : index_;
    return {chunk.offset + first_byte(), chunk.line + lines, chunk.row + index_};
}

inline RowFault ChunkRow::fault() const {
    bool open = fields_->chunk_->ends_in_quotes() && index_ + 1 == fields_->rows_;
    if (!open && !fields_->text_after_quote_) return RowFault::none;
    return fields_->fault_of(*this);
}

}  // namespace ghg
