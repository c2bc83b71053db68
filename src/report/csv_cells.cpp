#include "report/csv_cells.h"

#include "base/csv.h"
#include "base/utf8.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::u32string_view runs = U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
constexpr std::u32string_view quotes = U"'\"`\u2018\u2019\u201C\u201D\u00B4";
constexpr std::u32string_view begins_a_cell = U";\t\r\n";

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Most cells: nothing in them is hidden, quoted, or the beginning of another cell.
bool is_plain(std::string_view text) {
    auto is_plain_byte = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != ',' && c != ';'; };
    return text.empty() || (is_plain_letter(text.front()) && std::ranges::all_of(text, is_plain_byte));
}

bool is_in(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

}  // namespace

std::string inert_text(std::string_view text) {
    std::string inert;
    std::size_t cell = 0;  // where the cell begins that is being read
    bool at_start = true;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        if (at_start && is_in(runs, point.value)) {
            inert.insert(cell, "'");
            at_start = false;
        } else if (at_start) {
            at_start = is_blank(point.value) || is_in(quotes, point.value);
        }
        inert += text.substr(at, point.size);
        at += point.size;
        if (!is_in(begins_a_cell, point.value)) continue;
        cell = inert.size();
        at_start = true;
    }
    return inert;
}

std::string csv_text(std::string_view text) {
    return is_plain(text) ? std::string(text) : csv_field(inert_text(safe_text(text)));
}

std::string csv_number(const std::optional<Number>& number) { return number ? to_decimal(*number) : ""; }

std::string csv_line(const std::vector<std::string>& cells) { return fmt::format("{}\r\n", fmt::join(cells, ",")); }

}  // namespace ghg
