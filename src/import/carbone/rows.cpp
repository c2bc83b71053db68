#include "import/carbone/rows.h"

#include "base/encoding.h"
#include "base/utf8.h"
#include "import/columns.h"

#include <fmt/format.h>
#include <algorithm>

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
                                                      {"Type de l'élément"},
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

std::size_t line_of(std::string_view bytes, std::size_t at) {
    auto before = bytes.substr(0, at);
    return static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
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

// Fills the row; why it cannot be read.
std::string read_row(const ColumnRow& from, char decimal_mark, CarboneRow& row) {
    std::vector<std::string> cells;
    cells.reserve(from.cells.size());
    for (const std::string& cell : from.cells) cells.push_back(on_one_line(cell));
    row.line = from.line;
    row.is_part = cells[row_type] == "Poste";
    if (!row.is_part && cells[row_type] != "Elément")
        return fmt::format("`{}` is neither `Elément` nor `Poste`", cells[row_type]);
    if (!is_identifier(cells[id])) return fmt::format("`{}` is not the identifier of an element", cells[id]);
    row.id = cells[id], row.kind = cells[kind], row.status = cells[status], row.base = cells[base];
    row.name = joined({cells[base], cells[attribute], cells[boundary]}, ", ");
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
    problems.push_back({1, names.size() == wanted().size()
                               ? "this is not the CSV of Base Carbone: it has none of its columns, such as " + names[0]
                               : "no columns " + joined(names, ", ")});
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
        file.problems.push_back({line_of(bytes, decoded.bad_at), "the file is neither UTF-8 nor windows-1252"});
        return file;
    }
    file.delimiter = delimiter_of(*decoded.text);
    file.decimal_mark = file.delimiter == ';' ? ',' : '.';
    ColumnFile columns = read_columns(*decoded.text, wanted(), 0, file.delimiter);
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
