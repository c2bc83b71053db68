#include "ledger/sniff/ledger_excerpt.h"

#include "base/memory_stream.h"
#include "base/row_fields.h"
#include "ledger/field_values.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t long_row = std::size_t{1} << 16U;

struct OtherBeginning {
    std::string_view bytes, says, next_step;
};

constexpr std::string_view export_csv = "Export or save the sheet with the rows as CSV UTF-8, and name that file.";
constexpr std::string_view save_utf_8 =
    "Save it in the spreadsheet as \"CSV UTF-8\", or convert it: iconv -f UTF-16 -t UTF-8 OLD.csv > NEW.csv";

constexpr std::array other_beginnings{
    OtherBeginning{"PK\x03\x04"sv, "the file is a workbook (.xlsx, .ods) or another archive", export_csv},
    OtherBeginning{"\xD0\xCF\x11\xE0"sv, "the file is a workbook (.xls)", export_csv},
    OtherBeginning{"%PDF"sv, "the file is a PDF",
                   "Ask its sender for the rows as CSV: figures are not read from pages."},
    OtherBeginning{"\xFF\xFE"sv, "the file is in UTF-16", save_utf_8},
    OtherBeginning{"\xFE\xFF"sv, "the file is in UTF-16", save_utf_8},
    OtherBeginning{"\x1F\x8B"sv, "the file is packed twice", "Unpack it once."},
    OtherBeginning{"\x28\xB5\x2F\xFD"sv, "the file is packed twice", "Unpack it once."},
    OtherBeginning{"<"sv, "the file is a web page or XML", "Export the rows as CSV."},
    OtherBeginning{"{"sv, "the file is JSON", "Export the rows as CSV."},
    OtherBeginning{"[{"sv, "the file is JSON", "Export the rows as CSV."},
};

Diagnostic no_csv(const Place& file, std::string_view says, std::string_view next_step) {
    return problem("ledger-not-csv", file, std::string(says), std::string(next_step));
}

// In UTF-16 of Western languages every second byte is NUL.
bool is_utf_16(std::string_view bytes) {
    auto nul = static_cast<std::size_t>(std::ranges::count(bytes, '\0'));
    return nul * 10 > bytes.size() * 3 && nul * 10 < bytes.size() * 7;
}

// Calls `on_row` for each row that is not empty, up to the most. Gives the row that the excerpt cuts off, where that is
// long.
template <class OnRow>
std::uint64_t each_excerpt_row(const LedgerExcerpt& excerpt, const RowSyntax& syntax, OnRow&& on_row) {
    RowChunkOptions options;
    options.syntax = syntax;
    RowChunks chunks(stream_of(excerpt.bytes, ""), options);
    RowChunk chunk;
    RowFields fields;
    std::size_t rows = 0;
    std::uint64_t endless = 0;
    while (rows < most_excerpt_rows && chunks.next(chunk)) {
        fields.each_row(chunk, [&](const ChunkRow& row) {
            bool last = row.begins().offset + row.bytes().size() >= excerpt.bytes.size();
            bool empty = row.columns() == 1 && row.bytes().empty();
            if (last && !excerpt.whole && row.bytes().size() > long_row) endless = row.begins().line;
            if (empty || rows == most_excerpt_rows || (last && !excerpt.whole)) return;
            ++rows;
            on_row(row);
        });
    }
    return endless;
}

std::string utf8_of(std::string_view field, Encoding encoding) {
    auto text = field_text(field, encoding);
    return text ? *text : *field_text(field, Encoding::latin1);
}

}  // namespace

Diagnostics refusals_of(const LedgerExcerpt& excerpt, const Place& file) {
    std::string_view bytes = excerpt.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos && excerpt.whole)
        return {problem("ledger-empty", file, "the file is empty", "Export it again.")};
    std::string_view text = bytes.substr(std::min(first, bytes.size()));
    for (const OtherBeginning& each : other_beginnings)
        if (text.starts_with(each.bytes)) return {no_csv(file, each.says, each.next_step)};
    if (is_utf_16(bytes)) return {no_csv(file, "the file is in UTF-16", save_utf_8)};
    if (bytes.find('\0') != std::string_view::npos)
        return {no_csv(file, "the file has NUL bytes: it is no text", "Export the rows as CSV, and name that file.")};
    if (bytes.find('\n') != std::string_view::npos) return {};
    if (bytes.find('\r') != std::string_view::npos)
        return {no_csv(file, "the lines end in carriage returns alone", "Save it as CSV UTF-8.")};
    if (excerpt.whole) return {};
    return {problem("ledger-long", file, "the first row has no end within 1 MiB",
                    "Look whether the file is a CSV, with a row on each line.")};
}

RowWidths row_widths(const LedgerExcerpt& excerpt, const RowSyntax& syntax) {
    RowWidths found;
    found.endless_line = each_excerpt_row(excerpt, syntax, [&](const ChunkRow& row) {
        found.widths.push_back(row.columns());
        found.lines.push_back(row.begins().line);
        if (row.fault() != RowFault::none && found.faulty++ == 0) found.first_faulty_line = row.begins().line;
    });
    return found;
}

std::vector<ExcerptRow> excerpt_rows(const LedgerExcerpt& excerpt, const RowSyntax& syntax, Encoding encoding) {
    std::vector<ExcerptRow> rows;
    each_excerpt_row(excerpt, syntax, [&](const ChunkRow& row) {
        ExcerptRow read{row.begins().line, {}};
        read.fields.reserve(row.columns());
        for (std::size_t i = 0; i < row.columns(); ++i) read.fields.push_back(utf8_of(row.field(i), encoding));
        rows.push_back(std::move(read));
    });
    return rows;
}

}  // namespace ghg
