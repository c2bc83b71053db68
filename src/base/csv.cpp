#include "base/csv.h"

#include "base/utf8.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string fields_text(std::size_t count) { return count == 1 ? "1 field" : fmt::format("{} fields", count); }

// Walks the text once; the first error stops it.
class CsvReader {
public:
    CsvReader(std::string_view text, CsvOptions options) : text_(text), options_(options), line_(options.first_line) {
        if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
    }

    CsvText read() {
        while (!done() && !result_.error) read_row();
        return std::move(result_);
    }

private:
    bool done() const { return at_ >= text_.size(); }
    char here() const { return text_[at_]; }
    bool at_line_end() const {
        return done() || here() == '\n' || (here() == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
    }

    void fail(std::size_t at, std::string says) {
        std::size_t column = count_code_points(text_.substr(line_start_, at - line_start_)) + 1;
        result_.error = CsvError{line_, column, std::move(says)};
    }

    void read_row() {
        CsvRow row{line_, {}};
        std::size_t row_start = at_;
        row.fields.push_back(read_field());
        while (!result_.error && !at_line_end()) {
            ++at_;
            row.fields.push_back(read_field());
        }
        if (result_.error) return;
        if (!has_width(row)) return fail_width(row, row_start);
        step_over_line_end();
        result_.rows.push_back(std::move(row));
    }

    bool has_width(const CsvRow& row) const {
        return !options_.same_width || result_.rows.empty() || row.fields.size() == result_.rows.front().fields.size();
    }

    // The row's first line is named, though a quoted line end may have carried the reader further.
    void fail_width(const CsvRow& row, std::size_t row_start) {
        line_ = row.line;
        line_start_ = row_start;
        fail(row_start, fmt::format("{} where the first row has {}", fields_text(row.fields.size()),
                                    result_.rows.front().fields.size()));
    }

    std::string read_field() { return !done() && here() == '"' ? read_quoted() : read_plain(); }

    // Leaves the reader on a delimiter or a line end, unless it failed.
    std::string read_plain() {
        std::size_t start = at_;
        while (!at_line_end() && here() != options_.delimiter) {
            if (here() == '"') fail(at_, "a quote inside a field that does not begin with one");
            if (here() == '\r') fail(at_, "a carriage return without a line feed");
            if (result_.error) break;
            ++at_;
        }
        return std::string(text_.substr(start, at_ - start));
    }

    std::string read_quoted() {
        std::size_t opened = at_++;
        std::size_t opened_line = line_;
        std::size_t opened_start = line_start_;
        std::string field;
        while (!done()) {
            char c = text_[at_++];
            if (c == '"' && (done() || here() != '"')) return after_quote(std::move(field));
            if (c == '"') ++at_;
            if (c == '\n') begin_line();
            field += c;
        }
        line_ = opened_line;
        line_start_ = opened_start;
        fail(opened, "a quoted field that is not closed");
        return field;
    }

    std::string after_quote(std::string field) {
        if (!at_line_end() && here() != options_.delimiter) fail(at_, "text after a closing quote");
        return field;
    }

    void step_over_line_end() {
        if (done()) return;
        at_ += here() == '\r' ? 2 : 1;
        begin_line();
    }

    void begin_line() {
        ++line_;
        line_start_ = at_;
    }

    std::string_view text_;
    CsvOptions options_;
    std::size_t at_ = 0;
    std::size_t line_;
    std::size_t line_start_ = 0;
    CsvText result_;
};

}  // namespace

CsvText read_csv(std::string_view text, CsvOptions options) { return CsvReader(text, options).read(); }

std::string csv_field(std::string_view text, char delimiter) {
    if (text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

}  // namespace ghg
