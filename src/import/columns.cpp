#include "import/columns.h"

#include "base/csv.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::string without_blanks(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

// The comment lines are cut off before the CSV is read: they hold what they like.
std::string_view below_comments(std::string_view bytes, char comment, std::size_t& first_line) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    while (comment != 0 && bytes.starts_with(comment)) {
        std::size_t end = bytes.find('\n');
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        ++first_line;
    }
    return bytes;
}

bool is_wanted(const WantedColumn& column, std::string_view header) {
    return column.is == nullptr ? header == column.name : column.is(header);
}

constexpr std::size_t nowhere = std::string::npos;

// Where a wanted column stands.
std::size_t find_column(const std::vector<std::string>& headers, const WantedColumn& column, std::size_t line,
                        ColumnFile& file) {
    std::size_t place = nowhere;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (!is_wanted(column, headers[i])) continue;
        if (place != nowhere) file.problems.push_back({line, fmt::format("more than one column `{}`", column.name)});
        place = i;
    }
    if (place == nowhere && !column.may_lack)
        file.problems.push_back({line, fmt::format("no column `{}`", column.name)});
    file.headers.push_back(place == nowhere ? "" : headers[place]);
    return place;
}

std::vector<std::size_t> find_columns(const CsvRow& header, const std::vector<WantedColumn>& wanted, ColumnFile& file) {
    std::vector<std::string> headers;
    for (const std::string& field : header.fields) headers.push_back(without_blanks(field));
    std::vector<std::size_t> places;
    for (const WantedColumn& column : wanted) places.push_back(find_column(headers, column, header.line, file));
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (std::ranges::find(places, i) == places.end()) file.not_read.push_back(headers[i]);
    return places;
}

}  // namespace

ColumnFile read_columns(std::string_view bytes, const std::vector<WantedColumn>& wanted, char comment, char delimiter) {
    ColumnFile file;
    if (first_bad_utf8(bytes)) {
        file.problems.push_back({0, "the file is not UTF-8"});
        return file;
    }
    CsvOptions options;
    options.delimiter = delimiter;
    std::string_view text = below_comments(bytes, comment, options.first_line);
    CsvText csv = read_csv(text, options);
    if (csv.error)
        file.problems.push_back({csv.error->line, fmt::format("column {}: {}", csv.error->column, csv.error->says)});
    else if (csv.rows.empty())
        file.problems.push_back({0, "the file is empty"});
    if (!file.problems.empty()) return file;
    std::vector<std::size_t> places = find_columns(csv.rows.front(), wanted, file);
    if (!file.problems.empty()) return file;
    for (std::size_t i = 1; i < csv.rows.size(); ++i) {
        ColumnRow row{csv.rows[i].line, {}};
        for (std::size_t place : places)
            row.cells.push_back(place == nowhere ? "" : without_blanks(csv.rows[i].fields[place]));
        file.rows.push_back(std::move(row));
    }
    return file;
}

}  // namespace ghg
