#include "import/carbone/rows.h"

#include "base/encoding.h"
#include "base/folded_words.h"
#include "base/utf8.h"
#include "import/columns.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace ghg {
namespace {

enum Column : std::size_t {
    row_type,
    id,
    kind,
    status,
    base,
    attribute,
    boundary,
    category,
    unit,
    place,
    part_of_place,
    created,
    valid_until,
    part_type,
    part_name,
    total,
    biogenic
};

const std::vector<WantedColumn>& wanted() {
    static const std::vector<WantedColumn> columns = {{"Type Ligne"},
                                                      {"Identifiant de l'élément"},
                                                      {"Type de l'élément", nullptr, true},
                                                      {"Statut de l'élément"},
                                                      {"Nom base français"},
                                                      {"Nom attribut français"},
                                                      {"Nom frontière français"},
                                                      {"Code de la catégorie"},
                                                      {"Unité français"},
                                                      {"Localisation géographique"},
                                                      {"Sous-localisation géographique français"},
                                                      {"Date de création"},
                                                      {"Période de validité"},
                                                      {"Type poste"},
                                                      {"Nom poste français"},
                                                      {"Total poste non décomposé"},
                                                      {"CO2b"}};
    return columns;
}

// Blanks and line ends of any kind become one blank, what else cannot be seen is shown.
std::string on_one_line(std::string_view text) {
    std::string words;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint character = code_point_at(text, at);
        bool between = text[at] == '\n' || text[at] == '\r' || text[at] == '\t' ||
                       (is_blank(character.value) && !is_hidden(character.value));
        if (!between) {
            if (gap && !words.empty()) words += ' ';
            words += text.substr(at, character.size);
        }
        gap = between;
        at += character.size;
    }
    return printable(words);
}

bool is_identifier(std::string_view text) {
    auto fits = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    auto may_join = [](char c) { return c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= 40 && fits(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return fits(c) || may_join(c); });
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : std::string(by)) + part;
    return text;
}

bool is_word(std::string_view text, std::string_view folded) {
    return folded_words(text) == std::vector{std::string(folded)};
}

// Fills the row; why it cannot be read.
std::string read_row(const ColumnRow& from, char decimal_mark, CarboneRow& row) {
    std::vector<std::string> cells;
    cells.reserve(from.cells.size());
    for (const std::string& cell : from.cells) cells.push_back(on_one_line(cell));
    row.line = from.line;
    row.is_part = is_word(cells[row_type], "poste");
    if (!row.is_part && !is_word(cells[row_type], "element"))
        return fmt::format("`{}` is neither `Elément` nor `Poste`", cells[row_type]);
    if (!is_identifier(cells[id])) return fmt::format("`{}` is not the identifier of an element", cells[id]);
    row.id = cells[id], row.kind = cells[kind], row.status = cells[status];
    row.base = cells[base], row.attribute = cells[attribute], row.boundary = cells[boundary];
    row.name = joined({row.base, row.attribute, row.boundary}, ", ");
    row.category = cells[category], row.unit = cells[unit];
    row.place = cells[place], row.part_of_place = cells[part_of_place];
    row.created = cells[created], row.valid_until = cells[valid_until];
    row.part = joined({cells[part_type], cells[part_name]}, ", ");
    row.total = carbone_figure(cells[total], decimal_mark);
    row.biogenic = carbone_figure(cells[biogenic], decimal_mark);
    return "";
}

// One problem for all the columns that are lacking.
void gather_lacking(std::vector<ImportProblem>& problems) {
    constexpr std::string_view begin = "no column ";
    auto lacks = [&](const ImportProblem& problem) { return problem.says.starts_with(begin); };
    std::vector<std::string> names;
    for (const ImportProblem& problem : problems)
        if (lacks(problem)) names.push_back(problem.says.substr(begin.size()));
    if (names.size() < 2) return;
    std::erase_if(problems, lacks);
    auto required = std::ranges::count(wanted(), false, &WantedColumn::may_lack);
    problems.push_back({1, std::cmp_equal(names.size(), required)
                               ? "this is not the CSV of Base Carbone: it has none of its columns, such as " + names[0]
                               : "no columns " + joined(names, ", ")});
}

// What no group of thousands can be: a mark with other than three digits behind it.
bool is_decimal(std::string_view cell, char mark) {
    std::size_t at = cell.find(mark);
    return at != std::string_view::npos && at + 4 != cell.size();
}

// A copy may have changed the mark of every figure. One figure with the usual mark, and the file has the usual one.
char decimal_mark_of(const std::vector<ColumnRow>& rows, char delimiter) {
    char usual = delimiter == ';' ? ',' : '.', other = delimiter == ';' ? '.' : ',';
    bool other_found = false;
    for (const ColumnRow& row : rows)
        for (Column column : {total, biogenic}) {
            if (row.cells[column].find(usual) != std::string::npos) return usual;
            other_found = other_found || is_decimal(row.cells[column], other);
        }
    return other_found ? other : usual;
}

// Copies have the apostrophe of typesetters in `l’élément`.
std::string with_plain_apostrophes(std::string_view header) {
    constexpr std::string_view curved = "\u2019";
    std::string text(header);
    for (std::size_t at = text.find(curved); at != std::string::npos; at = text.find(curved, at + 1))
        text.replace(at, curved.size(), "'");
    return text;
}

char delimiter_of(std::string_view text) {
    std::string_view header = text.substr(0, text.find('\n'));
    return std::ranges::count(header, ';') > std::ranges::count(header, ',') ? ';' : ',';
}

}  // namespace

std::string CarboneRow::title() const {
    std::string what = is_part ? fmt::format("part `{}` of element {}", part, id) : fmt::format("element {}", id);
    return joined({what, name, unit}, ", ");
}

CarboneFile read_carbone_rows(std::string_view bytes) {
    CarboneFile file;
    Decoded decoded = decode_western(bytes);
    file.encoding = decoded.encoding;
    if (!decoded.text) {
        file.problems.push_back({line_number(bytes, decoded.bad_at), "the file is neither UTF-8 nor windows-1252"});
        return file;
    }
    file.delimiter = delimiter_of(*decoded.text);
    std::size_t header_end = std::min(decoded.text->find('\n'), decoded.text->size());
    std::string text = with_plain_apostrophes(decoded.text->substr(0, header_end)) + decoded.text->substr(header_end);
    ColumnFile columns = read_columns(text, wanted(), 0, file.delimiter);
    file.decimal_mark = decimal_mark_of(columns.rows, file.delimiter);
    file.says_kinds = !columns.headers.empty() && !columns.headers[kind].empty();
    file.problems = std::move(columns.problems);
    gather_lacking(file.problems);
    file.not_read = std::move(columns.not_read);
    for (const ColumnRow& from : columns.rows) {
        CarboneRow row;
        std::string fault = read_row(from, file.decimal_mark, row);
        if (!fault.empty()) file.problems.push_back({from.line, std::move(fault)});
        file.rows.push_back(std::move(row));
    }
    return file;
}

}  // namespace ghg
