#include "import/uk_flat_rows.h"

#include "base/csv.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cctype>

namespace ghg {
namespace {

using Cell = std::string UkRow::*;

struct ColumnName {
    std::string_view name;  // lower case, `_` and `/` as blanks
    Cell cell;              // null: known, not read
};

constexpr std::string_view figure_column = "ghg conversion factor ";

constexpr std::array<ColumnName, 14> column_names = {{
    {"scope", &UkRow::scope},
    {"level 1", &UkRow::level_1},
    {"level 2", &UkRow::level_2},
    {"level 3", &UkRow::level_3},
    {"level 4", &UkRow::level_4},
    {"column text", &UkRow::column_text},
    {"description", &UkRow::column_text},
    {"uom", &UkRow::uom},
    {"ghg unit", &UkRow::gas},
    {"ghg kwh", &UkRow::gas},
    {"ghg", &UkRow::gas},
    {figure_column, &UkRow::figure},  // a year follows
    {"id", nullptr},
    {"lookup", nullptr},
}};

constexpr std::size_t cells_needed = 9;

std::string trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::string plain_header(std::string_view text) {
    std::string plain = trimmed(text);
    for (char& c : plain)
        c = c == '_' || c == '/' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

bool is_header(const CsvRow& row) {
    return std::any_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& f) { return plain_header(f) == "scope"; });
}

// The four digits after "GHG Conversion Factor ", or 0.
int figure_year(std::string_view header) {
    if (!header.starts_with(figure_column)) return 0;
    std::string_view digits = header.substr(figure_column.size());
    bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits.size() == 4 && all_digits ? std::stoi(std::string(digits)) : 0;
}

const ColumnName* find_column(std::string_view header) {
    std::string_view name = figure_year(header) != 0 ? figure_column : header;
    for (const ColumnName& column : column_names)
        if (column.name == name) return &column;
    return nullptr;
}

class UkReader {
public:
    explicit UkReader(std::string_view bytes) : bytes_(bytes) {}

    UkFile read() {
        if (auto bad = first_bad_utf8(bytes_)) {
            auto line = static_cast<std::size_t>(
                            std::count(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(*bad), '\n')) +
                        1;
            problem(line, "the file is not UTF-8: save it again as CSV UTF-8");
            return std::move(file_);
        }
        read_rows();
        return std::move(file_);
    }

private:
    void problem(std::size_t line, std::string says) { file_.problems.push_back({line, std::move(says)}); }

    void read_rows() {
        CsvText csv = read_csv(bytes_, {.same_width = false});
        auto header = std::find_if(csv.rows.begin(), csv.rows.end(), is_header);
        if (csv.error)
            problem(csv.error->line, fmt::format("column {}: {}", csv.error->column, csv.error->says));
        else if (header == csv.rows.end())
            problem(0, "no header: no row has a cell `Scope`");
        else if (read_header(*header))
            for (auto row = header + 1; row != csv.rows.end(); ++row) read_row(*row);
    }

    bool read_header(const CsvRow& header) {
        for (const std::string& field : header.fields) {
            std::string name = plain_header(field);
            const ColumnName* column = find_column(name);
            if (column == nullptr)
                problem(header.line, fmt::format("a column `{}` that is not known: it may tell rows apart", field));
            else if (column->cell != nullptr && has_cell(column->cell))
                problem(header.line, fmt::format("a second column `{}`", field));
            cells_.push_back(column == nullptr ? nullptr : column->cell);
            if (int year = figure_year(name)) file_.year = year;
        }
        auto read = static_cast<std::size_t>(
            std::count_if(cells_.begin(), cells_.end(), [](Cell cell) { return cell != nullptr; }));
        if (read < cells_needed && file_.problems.empty())
            problem(header.line,
                    fmt::format("{} of the {} columns needed: scope, four levels, column text, unit, gas, figure", read,
                                cells_needed));
        return file_.problems.empty();
    }

    bool has_cell(Cell cell) const { return std::find(cells_.begin(), cells_.end(), cell) != cells_.end(); }

    void read_row(const CsvRow& from) {
        if (from.fields.size() != cells_.size())
            return problem(from.line,
                           fmt::format("{} fields where the header has {}", from.fields.size(), cells_.size()));
        UkRow row;
        row.line = from.line;
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (cells_[i] != nullptr) row.*cells_[i] = trimmed(from.fields[i]);
        file_.rows.push_back(std::move(row));
    }

    std::string_view bytes_;
    std::vector<Cell> cells_;
    UkFile file_;
};

}  // namespace

bool UkRow::empty() const { return scope.empty() && name().empty() && gas.empty() && figure.empty(); }

std::string UkRow::name() const {
    std::string joined;
    for (const std::string* cell : {&level_1, &level_2, &level_3, &level_4, &column_text, &uom})
        if (!cell->empty()) joined += (joined.empty() ? "" : " / ") + *cell;
    return joined;
}

UkFile read_uk_rows(std::string_view bytes) { return UkReader(bytes).read(); }

}  // namespace ghg
