#pragma once

#include "base/row_fields.h"
#include "stream_support.h"

#include <map>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace ghg_test {

/// A row as a test looks at it.
struct SeenRow {
    std::uint64_t offset = 0, line = 1, number = 1;
    std::vector<std::string> fields;  // of a row that is too long: its beginning
    std::string bytes;
    ghg::RowFault fault = ghg::RowFault::none;
    bool too_long = false;

    friend bool operator==(const SeenRow&, const SeenRow&) = default;
};

/// Reads rows a byte at a time, as slowly and plainly as it can be said.
class PlainReader {
public:
    PlainReader(std::string_view text, const ghg::RowSyntax& syntax) : text_(text), syntax_(syntax) {}

    std::vector<SeenRow> rows(std::size_t most = 1U << 24U) {
        while (at_ < text_.size()) read_row(most);
        return std::move(rows_);
    }

private:
    bool quote_at(std::size_t at) const { return syntax_.quoted && at < text_.size() && text_[at] == syntax_.quote; }
    bool row_end_at(std::size_t at) const {
        return at >= text_.size() || text_[at] == '\n' || text_.substr(at, 2) == "\r\n";
    }
    bool field_end_at(std::size_t at) const { return row_end_at(at) || text_[at] == syntax_.delimiter; }

    void read_row(std::size_t most) {
        SeenRow row;
        row.offset = at_;
        row.line = line_;
        row.number = rows_.size() + 1;
        std::size_t begin = at_;
        read_field(row);
        while (!row_end_at(at_)) {
            ++at_;
            read_field(row);
        }
        row.bytes = text_.substr(begin, at_ - begin);
        std::size_t end = at_ >= text_.size() ? at_ + 1 : text_.find('\n', at_) + 1;
        row.too_long = end - begin > most;
        if (row.too_long)
            row = {row.offset, row.line, row.number, {}, std::string(text_.substr(begin, most)), {}, true};
        at_ = end;
        for (char c : text_.substr(begin, end - begin)) line_ += c == '\n' ? 1 : 0;
        rows_.push_back(std::move(row));
    }

    void read_field(SeenRow& row) {
        std::size_t begin = at_;
        std::string value;
        ghg::RowFault fault = quote_at(at_) ? read_quoted(value) : ghg::RowFault::none;
        bool as_written = !quote_at(begin) || fault != ghg::RowFault::none || !field_end_at(at_);
        if (quote_at(begin) && fault == ghg::RowFault::none && !field_end_at(at_))
            fault = ghg::RowFault::text_after_quote;
        while (!field_end_at(at_)) ++at_;
        row.fields.push_back(as_written ? std::string(text_.substr(begin, at_ - begin)) : value);
        if (row.fault == ghg::RowFault::none) row.fault = fault;
    }

    ghg::RowFault read_quoted(std::string& value) {
        for (++at_; at_ < text_.size(); ++at_) {
            if (quote_at(at_) && !quote_at(at_ + 1)) {
                ++at_;
                return ghg::RowFault::none;
            }
            if (quote_at(at_)) ++at_;
            value += text_[at_];
        }
        return ghg::RowFault::open_quote;
    }

    std::string_view text_;
    ghg::RowSyntax syntax_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::vector<SeenRow> rows_;
};

inline std::vector<SeenRow> rows_of(const ghg::RowChunk& chunk, ghg::RowFields& fields) {
    std::vector<SeenRow> rows;
    auto take = [&](const ghg::RowPosition& begins) -> SeenRow& {
        return rows.emplace_back(SeenRow{begins.offset, begins.line, begins.row, {}, {}, {}, false});
    };
    if (chunk.too_long()) {
        SeenRow& row = take(chunk.begins());
        row.bytes = chunk.bytes();
        row.too_long = true;
        return rows;
    }
    fields.each_row(chunk, [&](const ghg::ChunkRow& read) {
        SeenRow& row = take(read.begins());
        row.bytes = read.bytes();
        row.fault = read.fault();
        std::vector<std::string_view> views;  // all of a row's fields hold at a time
        for (std::size_t column = 0; column < read.columns(); ++column) views.push_back(read.field(column));
        row.fields.assign(views.begin(), views.end());
    });
    return rows;
}

/// All rows of a stream, read by so many threads, in the order of the stream.
inline std::vector<SeenRow> read_rows(std::unique_ptr<ghg::ByteStream> stream, const ghg::RowChunkOptions& options,
                                      unsigned threads = 1) {
    ghg::RowChunks chunks(std::move(stream), options);
    std::map<std::uint64_t, std::vector<SeenRow>> parts;
    std::mutex parts_turn;
    auto work = [&] {
        ghg::RowChunk chunk;
        ghg::RowFields fields(options.width);
        while (chunks.next(chunk)) {
            std::vector<SeenRow> rows = rows_of(chunk, fields);
            bool as_said = rows.size() == chunk.rows();
            std::lock_guard turn(parts_turn);
            if (as_said) parts.emplace(chunk.index(), std::move(rows));
        }
    };
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
    work();
    others.clear();
    std::vector<SeenRow> all;
    for (auto& [index, rows] : parts) all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

/// Bytes that are anything between good CSV and none, many of them those that shape rows.
inline std::string wild_rows(std::mt19937& random, std::size_t length) {
    constexpr std::string_view alphabet =
        "\"\"\"\",,,,\n\n\r\nab \xC3\xA5'\0;"
        "aaaaaaaaaaaaaaaa";
    std::string_view letters = random() % 2 != 0 ? alphabet : alphabet.substr(0, 18);
    std::string text;
    while (text.size() < length) text += letters[random() % letters.size()];
    return text;
}

/// Good CSV, quoted where it needs to be and sometimes where not.
inline std::string good_rows(std::mt19937& random, std::size_t rows) {
    constexpr std::string_view texts[] = {"",           "1",    "12.50", "a,b", "say \"hi\"",
                                          "two\nlines", "\r\n", "\"",    "å",   "kWh"};
    std::string text;
    std::string_view line_end = random() % 2 != 0 ? "\n" : "\r\n";
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < 4; ++column) {
            std::string field(texts[random() % std::size(texts)]);
            bool quoted = field.find_first_of(",\"\r\n") != std::string::npos || random() % 4 == 0;
            for (std::size_t at = 0; (at = field.find('"', at)) != std::string::npos; at += 2) field.insert(at, 1, '"');
            text += (column > 0 ? "," : "") + (quoted ? '"' + field + '"' : field);
        }
        if (row + 1 < rows || random() % 2 != 0) text += line_end;
    }
    return text;
}

}  // namespace ghg_test
